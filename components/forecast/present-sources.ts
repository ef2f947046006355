import { type ExchangeId, idAt } from '../../lib/domain/exchange.ts';
import { sightAt, watchedBy } from '../../lib/domain/situation/sight.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { saidOf } from '../../lib/messages/exchange-said.ts';
import type { Language } from '../../lib/messages/language.ts';
import { inOrder, shownState, sourceName, sourceState } from '../../lib/messages/sources.ts';
import type { DrawnView } from './drawn-view.ts';

/** How one source fares, in words. */
export interface SourcePicture {
  readonly id: string;
  readonly state: SourceHealth['state'];
  readonly name: string;
  readonly end: string;
}

/** The sources of every exchange that is watched; where there are several, each names its own. */
export const sourcesOf = (
  view: DrawnView,
  now: EpochMs,
  language: Language,
  areUnusedShown: boolean,
): readonly SourcePicture[] =>
  watchedBy(view).flatMap((exchange) => {
    const own = sightAt(view, exchange);
    return inOrder(own.sources)
      .filter(({ state }) => state !== 'off' || areUnusedShown)
      .map((source) => ({
        id: idAt(exchange, source.id),
        state: shownState(source, own, now),
        name: nameOf(source, exchange, view, language),
        end: sourceState(source, own, now, language),
      }));
  });

/** What a source is called; where several exchanges are watched, with the name of its own. */
export function nameOf(
  { id }: Pick<SourceHealth, 'id'>,
  exchange: ExchangeId,
  view: DrawnView,
  language: Language,
): string {
  return saidOf(exchange, sourceName(id, language), view, language);
}
