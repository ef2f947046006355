import { epochMs } from '../time.ts';
import type { Evidence } from '../window.ts';
import { assetsOf, isAboutStop, isEmergency, kindOf, servicesOf, stateOf } from './classify.ts';
import { clausesOf } from './layout.ts';
import { stretchesOf } from './moments.ts';
import { normalise } from './normalize.ts';
import type { Notice, NoticeReading, ReadWindow } from './notice.ts';
import { dayOf } from './resolve.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokens.ts';
import { type Drawn, windowsOf } from './windows.ts';

const TITLE_GAP = '\n\n';

/**
 * Understands one notice: its windows with the text they were read from, what stops, and where the matter stands.
 * Pure and total: any text gives a reading, at worst one without windows. Linear in the length of the text.
 */
export function readNotice(notice: Notice): NoticeReading {
  const whole = normalise(notice.title + TITLE_GAP + notice.text);
  const tokens = tokenise(whole);
  const clauses = clausesOf(tokens, whole.text);
  const textFrom = notice.title.length + TITLE_GAP.length;
  const titleEnd = tokens.findIndex((token) => (whole.offsets[token.from] ?? 0) >= notice.title.length);
  const title = titleEnd < 0 ? tokens.length : titleEnd;
  const assets = assetsOf(tokens, clauses, title);
  const kind = kindOf(tokens, clauses, title, assets);
  const services = servicesOf(tokens, clauses, title);
  const isStop = isAboutStop(tokens, clauses, title);
  const said = stateOf(tokens, clauses, title);
  const near = dayOf(notice.publishedAt ?? notice.updatedAt ?? notice.seenAt);
  const read = windowsOf(tokens, clauses, stretchesOf(tokens), { isStop, isEmergency: isEmergency(kind) }, near);
  const state = said ?? (read.windows.length > 0 ? 'scheduled' : 'unknown');
  const evidenceOf = (drawn: Drawn): readonly Evidence[] =>
    drawn.from.flatMap(({ first, end }) => {
      const from = (whole.offsets[(tokens[first] as Token).from] ?? 0) - textFrom;
      const to = (whole.offsets[(tokens[end - 1] as Token).to] ?? 0) - textFrom;
      return from < 0 ? [] : [{ noticeId: notice.id, from, to, text: notice.text.slice(from, to) }];
    });
  const windows = read.windows.map((drawn): ReadWindow => {
    const status = drawn.cancelled ? 'cancelled' : state === 'unknown' ? 'scheduled' : state;
    return {
      start: drawn.start === null ? null : epochMs(drawn.start),
      end: drawn.end,
      endIsActual: drawn.endIsActual,
      kind,
      services,
      assets: kind === 'asset' ? assets : [],
      status,
      evidence: evidenceOf(drawn),
      confidence: drawn.dateOnly ? 0.4 : drawn.approximate || drawn.daily ? 0.7 : 0.9,
    };
  });
  return {
    windows,
    superseded: read.superseded,
    kind,
    services,
    assets: kind === 'asset' ? assets : [],
    state,
    recurring: [],
    unreadable: isStop && windows.length === 0 && state !== 'unknown',
  };
}
