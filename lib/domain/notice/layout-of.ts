import type { Evidence } from '../window.ts';
import { type Normalised, normalise } from './1-text/normalise.ts';
import { withWeekdaysOfMonth } from './1-text/weekdays-of-month.ts';
import { withoutOtherCallings } from './2-tokens/called-off.ts';
import { withDaysNamed } from './2-tokens/each-of-days.ts';
import { withNamedDays } from './2-tokens/named-by-day.ts';
import { withOwnPeriod } from './2-tokens/own-period.ts';
import { withPresumedStops } from './2-tokens/presumed-stops-english.ts';
import { withStopsOfServices } from './2-tokens/said-of-services.ts';
import { withSeparableStops } from './2-tokens/separable.ts';
import type { Token } from './2-tokens/token.ts';
import { tokenise } from './2-tokens/tokenise.ts';
import { withToldStops } from './2-tokens/told-stops-english.ts';
import { withUsualLength } from './2-tokens/usual-length.ts';
import { withStopsByVerb } from './2-tokens/verbs-english.ts';
import { withWorkOnMachines } from './2-tokens/work-on-machines.ts';
import { clausesOf } from './3-layout/clauses.ts';
import type { Notice } from './notice.ts';
import type { NoticeText, TokenSpan } from './notice-text.ts';

const TITLE_GAP = '\n\n';
/** The longest real notice seen has 4,000 characters. What stands beyond this bound is not read. */
const LONGEST_TEXT = 64_000;
const LONGEST_TITLE = 1_000;
/** No real notice has a tenth of so many: what has is none, and reading it must not keep a reminder waiting. */
const MOST = { tokens: 12_000, times: 2_000 };

/** A notice cut into tokens and clauses, and the way back to its own text. */
export interface Layout {
  readonly text: NoticeText;
  /** All tokens, with every word's own meaning. */
  readonly plainTokens: readonly Token[];
  /** Offset of the notice's text behind its title. */
  readonly textFrom: number;
  readonly originalOf: (span: TokenSpan) => Omit<Evidence, 'noticeId'>;
  readonly isCut: boolean;
}

/** Text to tokens to clauses: the first three stages. */
export function layoutOf(notice: Notice): Layout {
  const title = notice.title.slice(0, LONGEST_TITLE).replace(/[\r\n]/g, ' ');
  const spelled = normalise(title + TITLE_GAP + notice.text.slice(0, LONGEST_TEXT));
  const whole = withWeekdaysOfMonth(spelled, notice.publishedAt ?? notice.updatedAt);
  const read = tokenise(whole, MOST);
  const end = read.at(-1)?.to ?? 0;
  const isAllRead = end === whole.text.length;
  const page = isAllRead ? whole : upTo(end, whole);
  const cut = withStopsOfServices(withSeparableStops(read, page.lower), page.lower);
  const worked = page.hasEnglish
    ? withDaysNamed(
        withPresumedStops(
          withToldStops(
            withStopsByVerb(withWorkOnMachines(withNamedDays(cut, page.lower), page.lower), page.lower),
            page.lower,
          ),
          page.lower,
        ),
      )
    : cut;
  const plainTokens = withUsualLength(withOwnPeriod(worked, page.text), page.text);
  const tokens = withoutOtherCallings(plainTokens, page.text, page.lower);
  const textFrom = title.length + TITLE_GAP.length;
  const originalOf = ({ first, end }: TokenSpan): Omit<Evidence, 'noticeId'> => {
    const from = (page.offsets[tokens[first]?.from ?? 0] ?? 0) - textFrom;
    const to = (page.offsets[tokens[end - 1]?.to ?? 0] ?? 0) - textFrom;
    return { from, to, text: from < 0 ? '' : notice.text.slice(from, to) };
  };
  return {
    text: {
      page,
      tokens,
      clauses: clausesOf(tokens, page.text),
      title: { first: 0, end: tokensBefore(tokens, page.offsets, title.length) },
    },
    plainTokens,
    textFrom,
    originalOf,
    isCut: !isAllRead || notice.text.length > LONGEST_TEXT || notice.title.length > LONGEST_TITLE,
  };
}

/** The page as if it ended at `end`: what is not read must cost nobody a look. */
const upTo = (end: number, { text, lower, hasEnglish, offsets, struck }: Normalised): Normalised => ({
  text: text.slice(0, end),
  lower: lower.slice(0, end),
  hasEnglish,
  offsets: offsets.slice(0, end + 1),
  struck,
});

/** How many tokens the title has. */
function tokensBefore(tokens: readonly Token[], offsets: readonly number[], length: number): number {
  const first = tokens.findIndex((token) => (offsets[token.from] ?? 0) >= length);
  return first < 0 ? tokens.length : first;
}
