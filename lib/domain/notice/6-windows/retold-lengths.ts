import { type Side, sideIn } from './retold-words.ts';

/** What a length makes of the stop. */
export type LengthSays =
  | 'whole'
  | 'start-later'
  | 'start-sooner'
  | 'end-later'
  | 'end-sooner'
  | 'both-later'
  | 'both-sooner';

const MORE =
  /\b(?:another|extra|additional|more|on top|beyond|further|extend|extended|extending|extension|extends|prolong(?:ed)?|lengthen(?:ed)?|(?<!no )longer|add|adds|added|adding|overrun|overruns|overrunning)\b/;
const LESS =
  /\b(?:cut|cuts|shorten|shortened|shorter|less|trim|trimmed|shave|shaved|knocked? off|taken? off|reduc(?:e|es|ed|ing)|lowered|saved?|removed?|fewer|no longer needed|not needed|spared?|without)\b/;
const LATE =
  /\b(?:late|later|behind|delay|delayed|held (?:back|up)|put (?:back|off)|push(?:ed|ing)?|postponed|deferred|slip(?:s|ped)?|back)\b/;
const SOON = /\b(?:early|earlier|ahead|forward|sooner|advanced?|moved up)\b/;
const TOTAL =
  /\b(?:takes?|took|taken|taking|lasts?|lasted|needs?|needed|duration|length|for|period of|only)(?: (?:us|only|just|about|a total of|a period of|around|approximately|it|to|the|last|roughly)){0,3} $/;
const AFTER = /^ (?:after (?:that|this|which|then)|later|afterwards|from (?:that|then)|on)\b/;
const OF_OTHERS =
  /\b(?:before|notice|every|each|per|ago|confirm|credit|arriv|reply|answer|queue|usual|normally|block|refund|cancel-only|post-only|no longer than|not (?:take|last|be|need) (?:any )?(?:longer|more)|not exceed|at most|up to|(?:needed|took|required|lasted) (?:us )?(?:another|an? (?:extra|additional|further)))\b/;
const WHOLE_MOVES =
  /\b(?:postpon|delay|put (?:back|off)|push|mov|shift|deferr?|reschedul|brought forward|bring forward|advanc)/;
const IN_ALL =
  /\b(?:(?:now|only|just)(?: [a-z]{2,10}){0,4} (?:takes?|needs?|lasts?)|(?:takes?|needs?|lasts?) (?:us )?(?:only|just)|shorter|longer|instead)\b/;
const PARTLY = /\b(?:some|part|partly|partially|most|announced|said)\b/;
/** 「the duration was cut from four hours to two and a half」, 「two hours instead of four hours」 */
const FROM = /\bfrom (?:about |around )?$/;
const TO = /^ to\b/;
const FROM_LENGTH =
  /\bfrom (?:about |around )?[\w -]{1,24}(?:hours?|hrs?|h|minutes?|mins?) to (?:just |only |about |around )?$/;
const givesWay = (before: string, behind: string): boolean =>
  GIVES_WAY_BEFORE.test(before) || (FROM.test(before) && TO.test(behind));
const isComeTo = (said: string, before: string): boolean =>
  FROM_LENGTH.test(before) && (MORE.test(said) || LESS.test(said) || LENGTH_CHANGES.test(said));
const GIVES_WAY_BEFORE = /\b(?:instead of|rather than) (?:the )?(?:planned |announced |original )?$/;
const LENGTH_CHANGES =
  /\b(?:duration|length|window|it|maintenance|downtime)\b[^.]{0,40}\b(?:chang|rais|grow|grew|grown|went|goes|increas|decreas|lower|revis|adjust|updat|halv|doubl|drop|fell|falls?)/;
const OF_START = /\b(?:start|begin)/;

/** What a length in its clause says, `from` and `to` being its place there. */
export function lengthSays(clause: string, from: number, to: number, isStartOnly: boolean): LengthSays | null {
  if (OF_OTHERS.test(clause)) return null;
  const [head, tail] = [clause.lastIndexOf(';', from) + 1, clause.indexOf(';', to)];
  const said = clause.slice(head, tail < 0 ? clause.length : tail);
  const [before, behind] = [said.slice(0, from - head), said.slice(to - head)];
  if (isStartOnly) return isWhole(said, before, behind) ? 'whole' : null;
  if (givesWay(before, behind)) return null;
  if (isComeTo(said, before)) return 'whole';
  const side = sideIn(before) ?? sideIn(behind);
  const way = wayOf(said, side);
  return way ?? (TOTAL.test(before) && IN_ALL.test(said) ? 'whole' : null);
}

function wayOf(said: string, side: Side | null): LengthSays | null {
  if (MORE.test(said)) return 'end-later';
  if (LESS.test(said)) return side === 'start' && OF_START.test(said) ? null : 'end-sooner';
  if (SOON.test(said)) return moved(side, 'sooner');
  return LATE.test(said) && (side !== null || WHOLE_MOVES.test(said)) ? moved(side, 'later') : null;
}

/** 「It took us 95 minutes」, 「two hours after that, trading resumed」 */
const isWhole = (said: string, before: string, behind: string): boolean =>
  !PARTLY.test(said) && (TOTAL.test(before) || (AFTER.test(behind) && sideIn(behind) === 'end'));

const moved = (side: Side | null, way: 'later' | 'sooner'): LengthSays => `${side ?? 'both'}-${way}`;
