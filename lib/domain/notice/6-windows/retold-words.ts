/** The two edges of a stop, in whatever verb or noun English has for them. */
export type Side = 'start' | 'end';

const START =
  "(?:(?:re-?)?start(?!ed again| again)(?:s|ed|ing)?(?: (?:time|of))?|begin(?:s|ning)?|beginnings?|began|begun|commenc[a-z]{1,5}|kick(?:s|ed|ing)?[ -]?off|onset|get(?:s|ting)? (?:going|under ?way)|got (?:going|under ?way)|under ?way|(?:go|goes|going|went|be|are|is|taken?|takes|taking|took|bring|brought|switch(?:ed|es)?|turn(?:ed|s)?|pull(?:ed|s)?|shut(?:s|ting)?|come|came|were|was|has been|have been)(?: [a-z]{2,12}){0,4} (?:down(?!time)|offline|dark|off(?! (?:from|by|the end))|out of service)|halt(?:s|ed|ing)?|stops?|stopped|stopping|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|disabl(?:e|es|ed)|interrupt(?:ed|s)?|clos(?:e|es|ed|ing)(?! time)|lights out|pull(?:s|ed)? the plug|logs? (?:you|everyone) out|(?:not|no longer|cannot|can['’]t|stopped)(?: [a-z]{2,12}){0,3} (?:accept|take|accepted|taken|possible|trade|available)(?:ed|ing|s)?|unavailable|(?:in the|into the) queue until|(?:down|off|offline|dark|closed) (?:since|from|as of))";
const END =
  '(?:end(?:s|ed|ing)?(?: time)?|finish(?:es|ed|ing)?|complet(?:e|es|ed|ing|ion)|conclu(?:de|des|ded|ding|sion)|re-?open(?:s|ed|ing)?|resum(?:e|es|ed|ing|ption)|return(?:s|ed|ing)?|restor(?:e|es|ed|ing|ation)|restart(?:s|ed|ing)?|(?<!\\b(?:put|push|pushed|pushing|move|moved|set|held|hold|holding|roll|rolled|putting|kept|keep) )back(?! by| until| till)(?: up| online)?|over(?! the)|done|wrap(?:s|ped|ping)? ?(?:up)?|lift(?:s|ed|ing)?|ready|(?:all|systems?|services?|everything) up|up (?:as of|since)|(?:up|available|open|online|live|running|work(?:s|ing)?|start(?:s|ed)?|trade|usable) again|up and running|clos(?:e|es|ed|ing) (?:the|our|this) (?:[a-z]{3,12} )?window|window[^.;]{0,60} clos(?:e|es|ed|ing)|clos(?:ing|e) time|clos(?:e|es|ed) (?:early|ahead|sooner)|expir(?:e|es|ed|y)|open(?:s|ed|ing)? (?:up|the)|(?:re-?)?enabl(?:e|es|ed|ing)|(?:switch|turn)(?:ed|es)? (?:back )?on|unlock(?:s|ed)?|put(?:ting)? things right|fix was in)';
const BOTH = new RegExp(`\\b(?:(${END})|(${START}))\\b`, 'g');

/** Trading or whoever it is goes on, so that what follows 「until」 is when it stops; or the work waits until then. */
const RUNS_ON =
  /\b(?:(?:trading|orders?|service|services|everything|markets?|withdrawals|deposits|you|customers|clients|users|the (?:platform|exchange|engine|site|app))\b[^.;\d]{0,40}\b(?:continues?|goes on|go on|keep(?:s)?(?: on)?|carry on|carries on|remains? (?:open|available|possible)|stays? (?:open|up|available|online)|(?:is|are) (?:still )?(?:open|available|possible|accepted)|can|may|runs?|works?|able to)|held (?:back|off|up|over)|hold(?:ing)? (?:back|off)|put off|put back|pushed back|push(?:ing)? back|postpon(?:e|ed|ing)|delay(?:ed|ing)?|deferr?(?:ed|ing)?|wait(?:ing|s)?|not (?:stop|close|start|begin|go down|be (?:stopped|suspended|closed))|won['’]t (?:stop|close|start|begin|go down|be (?:stopped|suspended|closed)))\b[^.;\d]{0,60}$/;
const CANNOT =
  /\b(?:cannot|can ?not|can['’]t|not|no|un[a-z]{4,14}|nobody|nothing|none|closed|suspended|down|offline)\b/;
const UNTIL = /\b(?:until|till|til|up to|through|thru)(?: about| around| approximately)? $/;
/** 「nothing is stopped before」, 「no interruption before」; with a word of a return it is the end. */
const NOT_BEFORE = /\b(?:no|not|nothing|none|n['’]t|never)\b[^.;\d]{0,60}\b(?:before|until|till|earlier than) $/;
const BY = /\bby (?:about |around )?$/;
const SINCE = /\b(?:from|since|as of|as from|starting)(?: about| around)? $/;

/** The last of the words of an edge in `told`; the first with `isFirst`. */
export function sideIn(told: string, isFirst = false): Side | null {
  let side: Side | null = null;
  for (const [, end] of told.matchAll(BOTH)) {
    side = end === undefined ? 'start' : 'end';
    if (isFirst) break;
  }
  return side;
}

/** Which edge a clock time is, by the words before it in its clause and those behind it up to the next. */
export function sideAround(lead: string, tail: string): Side | null {
  if (UNTIL.test(lead) || NOT_BEFORE.test(lead)) return sideUntil(lead);
  const near = sideIn(lead);
  if (near !== null) return near;
  if (SINCE.test(lead) || BY.test(lead)) return sideIn(tail, true) ?? (BY.test(lead) ? 'end' : null);
  return sideIn(tail.split(/, (?:and|but|while|as)\b/)[0] ?? '', true);
}

function sideUntil(lead: string): Side {
  if (NOT_BEFORE.test(lead)) return sideIn(lead) ?? 'start';
  const runs = RUNS_ON.exec(lead);
  return runs !== null && !CANNOT.test(lead.slice(runs.index)) ? 'start' : 'end';
}

const STAYS =
  /\b(?:unchanged|not (?:been )?(?:chang|mov|affect)|has(?:n['’]t| not) chang|does(?:n['’]t| not) change|as (?:before|planned|announced|scheduled)|remains?|stays?|(?:is )?the same|still (?:stands?|holds?|applies|valid)|no change)/;

/** The edge of which a clause says that it stays as it was. */
export const staysSide = (said: string): Side | null => (STAYS.test(said) ? sideIn(said) : null);

const END_UNTOLD =
  /\b(?:end|finish|completion|reopening|closing|return|resumption)(?: time)?\b[^.]{0,60}\b(?:no longer (?:applies|holds|valid|stands)|not (?:yet )?(?:known|fixed|decided|been (?:set|fixed|decided))|unknown|open|to be (?:announced|confirmed|decided|determined)|tb[acd]|will be (?:given|announced|told|communicated|shared|published))\b/;
export const isEndUntold = (said: string): boolean => END_UNTOLD.test(said);
