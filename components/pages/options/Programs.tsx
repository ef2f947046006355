import { useEffect, useState } from 'preact/hooks';
import { LOOPBACK_ORIGINS, type WebhookMemory, type WebhookOutcome, webhookUrl } from '../../../lib/domain/webhook.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { markedTimes } from '../../../lib/messages/japan-times.ts';
import { Button } from '../../kit/Button.tsx';
import { Row, Section } from '../../kit/Section.tsx';
import { Switch } from '../../kit/Switch.tsx';
import type { OptionsDesk } from './desk.ts';
import type { HostsDesk } from './Exchanges.tsx';
import { readPort } from './typed.ts';

interface ProgramsProps {
  readonly desk: OptionsDesk;
  readonly hosts: HostsDesk;
  /** What became of what was sent; null before anything was. */
  readonly webhook: WebhookMemory | null;
}

/** A program on this machine that is told what changes. */
export function Programs({ desk, hosts, webhook }: ProgramsProps) {
  const { settings, change, language } = desk;
  const words = wordsIn(language).options;
  const { on, port } = settings.webhook;
  const choose = async () => {
    if (await hosts.ask(LOOPBACK_ORIGINS)) change({ webhook: { on: true, port } });
  };
  const leave = () => {
    change({ webhook: { on: false, port } });
    void hosts.giveBack(LOOPBACK_ORIGINS);
  };
  return (
    <Section title={words.programs} id="programs">
      <Row title={words.webhook} help={words.webhookHelp(webhookUrl(port))}>
        <Switch label={words.webhook} on={on} onChange={(next) => (next ? void choose() : leave())} />
      </Row>
      {on && (
        <Row title={words.port}>
          <PortField port={port} desk={desk} />
        </Row>
      )}
      {on && (
        <Row title={words.webhookTry} help={stateWords(webhook, port, desk)}>
          <TryButton port={port} desk={desk} hosts={hosts} />
        </Row>
      )}
    </Section>
  );
}

/** When the program took something last, or why it did not. */
function stateWords(webhook: WebhookMemory | null, port: number, { language }: OptionsDesk): string {
  const words = wordsIn(language).options;
  if (webhook === null || webhook.port !== port) return words.webhookNothingYet;
  const at = markedTimes(language).onDay;
  const { failure, tookAt } = webhook;
  if (failure !== null)
    return words.webhookFailed(at(failure.at), words.webhookProblems[failure.problem], failure.status);
  return tookAt === null ? words.webhookNothingYet : words.webhookTook(at(tookAt));
}

/** The port, taken when the field is left; what is being typed is kept when the page is drawn again meanwhile. */
function PortField({ port, desk }: { readonly port: number; readonly desk: OptionsDesk }) {
  const words = wordsIn(desk.language).options;
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setDraft(null), [port]);
  const take = (text: string) => {
    const typed = readPort(text);
    setWrong(typed === null);
    if (typed === null) return;
    setDraft(String(typed));
    if (typed !== port) desk.change({ webhook: { ...desk.settings.webhook, port: typed } });
  };
  return (
    <>
      {isWrong && (
        <span class="outcome bad" role="alert">
          {words.portProblem}
        </span>
      )}
      <input
        class="Field"
        aria-label={words.port}
        aria-invalid={isWrong}
        autocomplete="off"
        inputMode="numeric"
        size={6}
        value={draft ?? port}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
    </>
  );
}

/** Sends what is known now, and says what became of it. */
function TryButton({ port, desk, hosts }: { readonly port: number } & Pick<ProgramsProps, 'desk' | 'hosts'>) {
  const words = wordsIn(desk.language).options;
  const [outcome, setOutcome] = useState<WebhookOutcome | null>(null);
  const send = async () => {
    setOutcome(null);
    // Taken back in the browser meanwhile, it is asked for again; a click may ask.
    const isAllowed = await hosts.ask(LOOPBACK_ORIGINS);
    const lost: WebhookOutcome = { taken: false, problem: isAllowed ? 'unreachable' : 'not-allowed' };
    setOutcome(isAllowed ? await desk.send('tryWebhook', { port }).catch(() => lost) : lost);
  };
  return (
    <>
      {outcome !== null && (
        <span class={outcome.taken ? 'outcome' : 'outcome bad'} role="status">
          {outcome.taken
            ? words.webhookTaken
            : words.webhookNotTaken(words.webhookProblems[outcome.problem], outcome.status)}
        </span>
      )}
      <Button onClick={() => void send()}>{words.webhookSend}</Button>
    </>
  );
}
