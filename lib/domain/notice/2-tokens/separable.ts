import { wordAt } from '../words/lexicon.ts';
import type { Token } from './token.ts';

/** 「take the old interface down」, 「switch trading off」: the verb and what makes a stop of it, with its object between. */
const VERB =
  /^(?:tak(?:es?|ing)|took|bring(?:s|ing)?|shut(?:s|ting)?|switch(?:es|ing)?|turn(?:s|ing)?|pull(?:s|ing)?)$/;
const isParticle = (word: string): boolean => word === 'down' || word === 'off' || word === 'offline';
/** Tokens from the verb to the particle, blanks between the words included. */
const OBJECT = 12;
const STOPPED = 'taken offline';
const ENDS: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'comma', 'date', 'time', 'day']);

/** Gives the particle of a verb that stops something the meaning of a stop. */
export function withSeparableStops(tokens: readonly Token[], lower: string): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'text') return token;
    const word = lower.slice(token.from, token.to);
    const isStop = isParticle(word) ? takes(tokens, at, lower) : isDone(word) && isDeniedOf(token, lower);
    const entry = isStop ? wordAt(STOPPED, STOPPED, 0) : null;
    return entry === null ? token : { kind: 'word', from: token.from, to: token.to, entry };
  });
}

const isDone = (word: string): boolean => DONE.test(word);
const DONE = /^(?:accepted|processed|executed|possible|sent|placed|matched|taken)$/;
/** 「no order, quote or drop-copy session will be accepted」: what is denied stands well before it. */
const NONE_OF =
  /\b(?:no|neither) (?:[a-z-]{2,14},? ){0,6}(?:orders?|quotes?|sessions?|deposits?|withdrawals?|trades?|cancellations?|logins?|transfers?|entry) (?:(?:will|can|may|shall) be|(?:is|are) going to be) $/;
const NONE_REACH = 120;

const isDeniedOf = ({ from }: Token, lower: string): boolean =>
  NONE_OF.test(lower.slice(Math.max(0, from - NONE_REACH), from));

function takes(tokens: readonly Token[], at: number, lower: string): boolean {
  for (let i = at - 1; i >= Math.max(0, at - OBJECT); i--) {
    const token = tokens[i] as Token;
    if (ENDS.has(token.kind)) return false;
    if (i < at - 2 && VERB.test(lower.slice(token.from, token.to))) return true;
  }
  return false;
}
