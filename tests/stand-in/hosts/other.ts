import { type Ask, html, notFound, type Reply } from '../reply.ts';

/** What is planned, in minutes from the base time, in the words of a notice. */
export interface Planned {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly body: string;
}

/** An exchange beside the first: how it is at first, and what each of its hosts answers, by its real name. */
export interface OtherExchange<State> {
  readonly first: State;
  readonly hosts: Readonly<Record<string, (ask: Ask, state: State, baseMs: number) => Reply>>;
}

/** A trading page of our own at every path that is like `path`. */
export const tradingPageAt =
  (path: RegExp) =>
  (ask: Ask): Reply =>
    path.test(ask.path)
      ? html('<title>BTC/JPY</title><h1>BTC/JPY</h1><main style="height: 900px"></main>')
      : notFound();
