import type { Service } from '../../window.ts';
import type { WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { areOfSort } from '../5-roles/sort.ts';
import type { NoticeText } from '../notice-text.ts';
import { wordsOf } from './sentence-subject.ts';

/**
 * Services of which a window names only a sort: 「信用取引」, 「販売所」, 「一部銘柄の取引」, 「Private API」. What is said of
 * a sort says nothing of the service as a whole. Read from the clause of the window, and where that names no service from
 * the title.
 */
export function sortsIn(notice: NoticeText, clause: Clause): readonly Service[] {
  const beside = wordsOf(notice.tokens, clause).filter(({ entry }) => entry.services.length > 0);
  const words = beside.length > 0 ? beside : titleWords(notice);
  const services = [...new Set(words.flatMap(({ entry }) => entry.services))];
  return services.filter((service) =>
    areOfSort(
      notice.page.text,
      words.filter(({ entry }) => entry.services.includes(service)),
    ),
  );
}

const titleWords = (notice: NoticeText): readonly WordToken[] =>
  notice.tokens
    .slice(0, notice.title.end)
    .filter((token): token is WordToken => token.kind === 'word' && token.entry.services.length > 0);
