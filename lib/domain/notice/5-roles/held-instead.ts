import type { DateToken, DayToken, Token } from '../2-tokens/token.ts';
import { type Day, resolveDay } from '../4-times/instants.ts';
import type { NoticeText } from '../notice-text.ts';
import type { MovedDay } from './moved-days.ts';
import { subjectIn } from './whose-change.ts';

/** Something that was told before was wrong, or is changed. */
const CHANGES =
  /訂正|正しく|誤[りっ]|変更|当初|元の|戻[しすり]|再変更|取り?下げ|\b(?:correct(?:ed|ion)?|wrong|mistake|typo|error|instead|chang(?:e[sd]?|ing)|moved?|moving|revert(?:ed|ing)?|back to|original(?:ly)?|new (?:date|day)|reschedul\w{0,4}|after all)\b/;
/** 「2月18日0時~2時に実施いたします」, "The correct date is March 4" */
const IS_HELD =
  /正しく|正:|実施(?:(?:いた|致)?し|する|を?予定)|(?:行(?:い|う)|おこない)(?:ま|こと)|戻[しすり]|\b(?:(?:correct|right|actual|new|revised|original) (?:date|day)|(?:will|is to|shall) (?:now |instead )?(?:take place|be (?:held|done|carried out|performed)|run|go ahead|happen)|takes? place|back (?:to|on)|reverting to|goes ahead)\b/;
/** 「2月19日には行いません」, "there will be no maintenance on March 3" */
const IS_OFF =
  /(?:実施|行[いわ]|おこない|停止)[^。、\n]{0,6}(?:ません|ないこと|わず)|\b(?:(?:there (?:will be|is)|with) no (?:[a-z]{3,12} )?(?:maintenance|work|downtime|outage|interruption|stop|upgrade|suspension)|no (?:maintenance|work|downtime|outage|interruption) (?:will|is|takes?|on)|nothing (?:will|is|happens|stops)|(?:will|does|do|is) not (?:now )?(?:take place|be (?:held|done|carried out|performed|any)|happen|stop|go ahead))\b/;
const NO_FACT = /場合|可能性|まで(?:は)?|\b(?:if|unless|may|might|could|before|until)\b/;
const BREAK = /[。\n;!]|\.(?!\d)(?= |$)|, (?:and|but|while) |(?<=ます)が、/g;

/** 「当初どおり2月18日に実施いたします。2月19日には行いません」: the one day that holds takes the place of the one that does not. */
export function heldInstead({ page, tokens }: NoticeText, near: Day): MovedDay | null {
  const { lower } = page;
  if (!CHANGES.test(lower) || !IS_OFF.test(lower)) return null;
  const held = new Set<Day>();
  const off = new Set<Day>();
  for (const token of tokens.filter(isNamedDay)) {
    const said = sentenceAt(lower, token.from);
    const day = NO_FACT.test(said) || subjectIn(said, false) === 'occasion' ? null : resolveDay(token, near, null);
    if (day === null) continue;
    if (IS_OFF.test(said)) off.add(day);
    else if (IS_HELD.test(said)) held.add(day);
  }
  const [[from], [to]] = [[...off], [...held]];
  return from === undefined || to === undefined || from === to || off.size + held.size > 2 ? null : { from, to };
}

const isNamedDay = (token: Token): token is DateToken | DayToken =>
  token.kind === 'date' || (token.kind === 'day' && token.base === 'published');

/** Characters: no sentence is longer. */
const REACH = 160;

/** What is said around `at`, up to where the sentence is divided. */
function sentenceAt(lower: string, at: number): string {
  const before =
    lower
      .slice(Math.max(0, at - REACH), at)
      .split(BREAK)
      .at(-1) ?? '';
  const [behind = ''] = lower.slice(at, at + REACH).split(BREAK);
  return before + behind;
}
