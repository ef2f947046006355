import { dotted, japanese, type Post, page } from '../technologies/posts.ts';
import type { Make } from './lists.ts';
import { all, CHANGED, each, json, link, t } from './lists-odd.ts';

/*
 * Lists that tell several days of each article.
 */

const headed = (heads: readonly string[], cells: (p: Post) => readonly string[]): Make =>
  all((posts) =>
    page(
      `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${each(
        posts,
        (p) =>
          `<tr>${cells(p)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )}</table>`,
    ),
  );
/** To come, whatever it is. */
const ahead = (index: number): string => `2026-12-${String(index + 1).padStart(2, '0')}T01:00:00+09:00`;

/** Of several days that of the publication is told by what stands over it, or by lying behind. */
export const SEVERAL_DAYS: Readonly<Record<string, Make>> = {
  'a column of changes first': headed(['更新日', '公開日', '件名'], (p) => [CHANGED, dotted(p, '/'), link(p)]),
  'a column of events first': headed(['実施日', '件名', '掲載日'], (p) => ['2026/11/24', link(p), japanese(p)]),
  'a column of changes last': headed(['件名', '種別', '掲載', '最終更新'], (p) => [
    link(p),
    p.category,
    dotted(p),
    CHANGED,
  ]),
  'data with the event first': json((posts) => ({
    items: posts.map((p, i) => ({
      id: p.id,
      eventDate: ahead(i),
      startDate: ahead(i),
      title: p.title,
      openDate: dotted(p, '-'),
    })),
  })),
  'data with its end first': json((posts) => ({
    list: posts.map((p) => ({
      uid: p.id,
      message: p.title,
      endAt: '2027-01-01T00:00:00Z',
      created: `${dotted(p, '-')} 12:00:00`,
    })),
  })),
  'data with a day that is to come under any name': json((posts) =>
    posts.map((p, i) => ({ id: p.id, dai: p.title, date: ahead(i), hi: dotted(p, '-') })),
  ),
  'cards that a function of the page opens': all((posts) =>
    page(each(posts, (p) => `<div class="n" onclick="openNews('${p.id}')"><p>${dotted(p)}</p><p>${t(p)}</p></div>`)),
  ),
  'cards that a framework opens': all((posts) =>
    page(each(posts, (p) => `<section @click="show('${p.id}', true)"><b>${t(p)}</b><p>${japanese(p)}</p></section>`)),
  ),
};
