import { MARKS } from '../../components/kit/marks.ts';
import { SERVICE_ICONS } from '../../components/kit/service-icons.ts';
import type { OverlayAssets } from '../../components/overlay/assets.ts';
import { countText } from '../../components/overlay/count.ts';
import { present } from '../../components/overlay/present.ts';
import type { Presentation } from '../../components/overlay/presentation.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { Language } from '../../lib/messages/language.ts';

const NOTICES_URL = 'https://bitbank.cc/blog';

/** Outlines as they come from the background: what is no JSON is lost on the way. */
export const ASSETS: OverlayAssets = JSON.parse(
  JSON.stringify({
    version: '0.1.0',
    noticesUrl: NOTICES_URL,
    css: '',
    shapes: { marks: MARKS, services: SERVICE_ICONS },
  }),
);

/** What is drawn of `view` at `now`. */
export const shownOf = (
  { view, now }: { view: View; now: EpochMs },
  language: Language = 'ja',
  pair: string | null = 'btc_jpy',
  sawEnd: Record<string, EpochMs> = {},
): Presentation | null =>
  present({ view, now, language, assets: ASSETS, page: { pair, sawEnd }, noticesUrl: NOTICES_URL });

/** The sentences of a presentation as one would read them aloud: pill, bar, then the alert line by line. */
export function read(v: Presentation, now: EpochMs): { pill: string; bar: string; alert: string[] } {
  const join = (parts: readonly (string | null | undefined)[], by: string) => parts.filter((part) => part).join(by);
  return {
    pill: join([v.coin, v.lead, countText(v.count, now, v.language)], ' '),
    bar: join([v.range, v.note, v.todo && `${v.todo.done}/${v.todo.items.length}`], ' | '),
    alert: [
      v.title,
      `${countText(v.bigCount, now, v.language)} ${v.label} | ${v.aside.join(' / ')}`,
      ...(v.progress === null ? [] : [`${v.progress.percent}% ${v.progress.ends.join(' → ')}`]),
      ...v.facts.map((fact) => fact.join(': ')),
      join([v.link.label, v.seen], ' | '),
    ],
  };
}
