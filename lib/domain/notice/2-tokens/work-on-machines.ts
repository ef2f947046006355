import { TAG } from '../words/lexicon.ts';
import type { Token } from './token.ts';

const MACHINE =
  /^(?:servers?|databases?|data ?(?:center|centre)s?|hardware|infrastructure|storage|gateways?|routers?|core network|load balancers?|network equipment|core switches|firewalls?|matching engine|trading (?:engine|system|platform))$/;
/** 「we will migrate our database」, 「we are moving our FIX gateway」 */
const WORKED_ON =
  /\b(?:will|to|shall|are|we|['’]re|['’]ll|going to|have to)(?: be)? (?:mov|migrat|replac|relocat|upgrad|updat|switch|transfer|swap|rebuild|reboot|restart|expand|patch|servic)(?:e|ing|ting|ping)? (?:over |out |to |off )?(?:our|the|all|all our|its|all of our|some of our|a|new)(?: [a-z-]{2,16}){0,3} $/;
/** 「Upgrade of the matching engine」, 「Relocation of our servers」 */
const WORK_OF =
  /\b(?:upgrade|migration|replacement|relocation|restart|reboot|switchover|swap|move|rebuild|overhaul|exchange|maintenance) of (?:our|the|all|its)? ?(?:[a-z-]{2,16} ){0,2}$/;
/** 「database backups」 is something else. */
const ENDS_NAME =
  /^(?: (?:on|behind|under|of|for|from|between|to|at|in|into|over|and|by|during|for|until|starting|beginning|tonight|tomorrow|today|this)\b| ?[^a-z ]|$| \d)/;
const REACH = 96;
/** 「At 00:00 UTC the matching engine restarts」: that it comes back says that it was gone. */
const RESTARTS = /^(?:restarts?|reboots?)(?: at)?$/;
const OF_MACHINE =
  /\b(?:engines?|servers?|gateways?|databases?|cluster|nodes?|routers?|machines?|switch(?:es)?|firewalls?|backend|system) $/;

const isWorkedOn = (before: string): boolean => WORKED_ON.test(before) || WORK_OF.test(before);

/** Names of machines that are worked on are a stop of what runs on them, and so is that one restarts. */
export function withWorkOnMachines(tokens: readonly Token[], lower: string): readonly Token[] {
  return tokens.map((token) =>
    token.kind === 'word' &&
    RESTARTS.test(token.entry.word) &&
    OF_MACHINE.test(lower.slice(Math.max(0, token.from - REACH), token.from))
      ? { ...token, entry: { ...token.entry, tags: TAG.stop | TAG.announce } }
      : asWorkedOn(token, lower),
  );
}

const asWorkedOn = (token: Token, lower: string): Token =>
  token.kind === 'word' &&
  MACHINE.test(token.entry.word) &&
  ENDS_NAME.test(lower.slice(token.to, token.to + REACH)) &&
  isWorkedOn(lower.slice(Math.max(0, token.from - REACH), token.from))
    ? { ...token, entry: { ...token.entry, tags: token.entry.tags | TAG.stop } }
    : token;
