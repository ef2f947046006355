import type { EpochMs } from '../time.ts';
import type { Token } from './2-tokens/token.ts';
import type { OtherMatter } from './7-facts/elsewhere.ts';
import { firstLookAt } from './first-look.ts';
import type { Notice } from './notice.ts';
import { textIn } from './notice-text.ts';
import { tagNames } from './words/tags.ts';

/** How a notice was understood, stage by stage: what to look at when one was misread. */
export interface Explanation {
  readonly tokens: readonly { readonly kind: Token['kind']; readonly text: string; readonly tags: readonly string[] }[];
  readonly clauses: readonly {
    readonly text: string;
    readonly tags: readonly string[];
    readonly isHeading: boolean;
    /** The heading it stands under. */
    readonly under: string | null;
  }[];
  /** Every time with its role and the rule that decided it. */
  readonly times: readonly {
    readonly text: string;
    readonly role: string;
    readonly rule: string;
    readonly start: EpochMs | null;
    readonly end: EpochMs | null;
  }[];
  /** The notice is about something else, and about what. */
  readonly otherMatter: OtherMatter | null;
  readonly isAboutStop: boolean;
}

/** Explains the first look at a notice. */
export function explainNotice(notice: Notice): Explanation {
  const { text, times, topic, otherMatter } = firstLookAt(notice);
  const { tokens, clauses, page } = text;
  return {
    tokens: tokens.map((token) => ({
      kind: token.kind,
      text: page.text.slice(token.from, token.to),
      tags: token.kind === 'word' ? tagNames(token.entry.tags) : [],
    })),
    clauses: clauses.map((clause) => ({
      text: textIn(text, clause),
      tags: tagNames(clause.tags),
      isHeading: clause.isHeading,
      under: clause.heading && textIn(text, clause.heading),
    })),
    times: times.map(({ range, role, rule, start, end }) => ({ text: textIn(text, range), role, rule, start, end })),
    otherMatter,
    isAboutStop: topic.isStop,
  };
}
