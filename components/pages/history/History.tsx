import { useState } from 'preact/hooks';
import { EXCHANGE_IDS, type ExchangeId } from '../../../lib/domain/exchange.ts';
import { historyCsv, type PastStop, pastStop, type Totals, totalsOf, weekHours } from '../../../lib/domain/history.ts';
import { MINUTE_MS, toMinutes } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { clock, inWords, shortDay } from '../../../lib/messages/format.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Button } from '../../kit/Button.tsx';
import { DOWN } from '../../kit/icons.ts';
import type { PageHands } from '../../kit/page-hands.ts';
import { Section } from '../../kit/Section.tsx';
import { Segments } from '../../kit/Segments.tsx';
import { Shell } from '../Shell.tsx';
import { HourMap } from './HourMap.tsx';
import { PlanBar } from './PlanBar.tsx';

interface HistoryProps {
  readonly past: readonly MaintenanceWindow[];
  readonly language: Language;
  readonly page: Pick<PageHands, 'save'>;
}

/** What became of the stops so far, of one exchange at a time: how the one keeps its times says nothing of another. */
export function History({ past, language, page }: HistoryProps) {
  const words = wordsIn(language).history;
  const [chosen, setChosen] = useState<ExchangeId | null>(null);
  const every = past.map(pastStop);
  const known = EXCHANGE_IDS.filter((id) => past.some((window) => window.exchange === id));
  const shown = known.find((id) => id === chosen) ?? known[0];
  const stops = every.filter(({ window }) => window.exchange === shown);
  // A coin's stop of weeks says nothing of how the exchange keeps its times.
  const exchange = stops.filter(({ window }) => window.assets.length === 0);
  if (stops.length === 0) {
    return (
      <Shell language={language} here="history">
        <Section title={words.soFar}>
          <p class="Prose">{words.nothing}</p>
        </Section>
      </Shell>
    );
  }
  return (
    <Shell language={language} here="history">
      {shown !== undefined && known.length > 1 && (
        <Segments<ExchangeId>
          label={words.exchange}
          value={shown}
          choices={known.map((id) => [id, exchangeName(id, language)])}
          onChange={setChosen}
        />
      )}
      <Section title={words.soFar}>
        <TotalsList totals={totalsOf(exchange)} language={language} />
      </Section>
      <Section title={words.plannedAndObserved}>
        <StopsTable stops={stops} language={language} />
      </Section>
      <Section title={words.map} note={words.mapNote}>
        <HourMap map={weekHours(exchange)} language={language} />
      </Section>
      <div class="ButtonRow">
        <Button
          icon={DOWN}
          onClick={() => page.save('mente-yoho-history.csv', `\ufeff${historyCsv(every)}`, 'text/csv')}
        >
          {words.exportCsv}
        </Button>
      </div>
    </Shell>
  );
}

function TotalsList({ totals, language }: { totals: Totals; language: Language }) {
  const words = wordsIn(language).history;
  const { count, totalMs, late, compared, meanDelayMs } = totals;
  const mean = meanDelayMs === null ? null : Math.round(meanDelayMs / MINUTE_MS);
  return (
    <dl class="Totals">
      <div>
        <dt>{words.number}</dt>
        <dd>
          {count}
          <small>{words.times}</small>
        </dd>
      </div>
      <div>
        <dt>{words.total}</dt>
        <dd>
          <Large text={inWords(totalMs, language)} />
        </dd>
      </div>
      {compared > 0 && (
        <div>
          <dt>{words.endedLate}</dt>
          <dd>
            {late}
            <small>{words.of(compared)}</small>
          </dd>
        </div>
      )}
      {mean !== null && (
        <div>
          <dt>{mean < 0 ? words.earlyBy : words.lateBy}</dt>
          <dd>
            <Large text={inWords(Math.abs(mean) * MINUTE_MS, language)} />
            <small>{words.sample(compared)}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Digits large, their units small. */
const Large = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(\d+)/)
      .filter((part) => part !== '')
      .map((part, index) => (/\d/.test(part) ? part : <small key={`${index} ${part}`}>{part}</small>))}
  </>
);

function StopsTable({ stops, language }: { stops: readonly PastStop[]; language: Language }) {
  const words = wordsIn(language).history;
  const longest = Math.max(...stops.map(({ plannedMs, observedMs }) => Math.max(plannedMs ?? 0, observedMs ?? 0)));
  return (
    <table class="Table">
      <thead>
        <tr>
          <th>{words.day}</th>
          <th>{words.start}</th>
          <th class="bar">{words.key}</th>
          <th class="n">{words.observed}</th>
          <th class="n">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <tr key={stop.window.id}>
            <td>{shortDay(stop.start, language)}</td>
            <td>
              {clock(stop.start)}
              {stop.window.assets.length > 0 && <small>{stop.window.assets.join(' ')}</small>}
            </td>
            <td class="bar">
              <PlanBar stop={stop} longestMs={longest} language={language} />
            </td>
            <td class="n">
              {stop.observedMs === null ? words.notSeen : inWords(toMinutes(stop.observedMs), language)}
            </td>
            <td class="n">
              <Difference stop={stop} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ stop, language }: { stop: PastStop; language: Language }) {
  const words = wordsIn(language).history;
  if (stop.window.origin === 'live' && stop.plannedMs === null) return <span class="unplanned">{words.unplanned}</span>;
  if (stop.longerMs === null) return <>–</>;
  const { plannedMs, lastPlannedMs, longerMs } = stop;
  const wasMoved = plannedMs !== null && lastPlannedMs !== null && lastPlannedMs !== plannedMs;
  return (
    <>
      {signed(longerMs, language)}
      {wasMoved && <small>{words.againstLast(signed(longerMs - (lastPlannedMs - plannedMs), language))}</small>}
    </>
  );
}

/** `+12分`, `−4分`, or that it was on time. */
function signed(byMs: number, language: Language): string {
  const minutes = Math.round(byMs / MINUTE_MS);
  if (minutes === 0) return wordsIn(language).history.onTime;
  const by = inWords(Math.abs(minutes) * MINUTE_MS, language);
  return minutes > 0 ? `+${by}` : `−${by}`;
}
