import { FIRST_EXCHANGE } from '../../../lib/domain/exchange.ts';
import { calendarOf, changedAt } from '../../../lib/domain/ics.ts';
import { isUsual } from '../../../lib/domain/usual.ts';
import { isReport } from '../../../lib/domain/window.ts';
import { eventWords } from '../../../lib/messages/event-words.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { scheduleOf } from '../../../lib/watch/schedule.ts';
import { Button } from '../../kit/Button.tsx';
import { Row } from '../../kit/Section.tsx';
import type { OptionsDesk } from './desk.ts';

/** What is known of all maintenances, for a calendar and for programs. */
export function Takeaway({ desk, feedBase }: { readonly desk: OptionsDesk; readonly feedBase: string | null }) {
  const { settings, language, page } = desk;
  const words = wordsIn(language).options;
  const exchanges = [FIRST_EXCHANGE, ...settings.exchanges];
  return (
    <>
      <Row title={words.forecasts} help={words.forecastsHelp}>
        <Button onClick={() => page.save('mente-yoho.ics', calendarFile(desk), 'text/calendar')}>
          {words.exportCalendar}
        </Button>
        <Button onClick={() => page.save('mente-yoho-forecasts.json', recordsFile(desk), 'application/json')}>
          {words.exportJson}
        </Button>
      </Row>
      {feedBase !== null &&
        exchanges.map((exchange) => (
          <Row
            key={exchange}
            title={words.subscription(exchangeName(exchange, language))}
            help={words.subscriptionHelp}
          >
            <code>{new URL(`v1/${exchange}.ics`, feedBase).href}</code>
          </Row>
        ))}
    </>
  );
}

/** All that is to come, going on or called off of late, as one calendar. */
function calendarFile({ view, settings, language, now }: OptionsDesk): string {
  return calendarOf(
    view.windows
      .filter((window) => !isReport(window))
      .map((window) => ({
        window,
        words: eventWords(window, exchangeName(window.exchange, language), language),
        at: now > changedAt(window) ? now : changedAt(window),
        // What the user does not want to hear of in the browser is no alarm in a calendar either.
        alarmsMs: isUsual(window) && !settings.usualWindows ? [] : settings.leadTimesMs,
      })),
  );
}

/** Every maintenance that is known, those that are over too, in the form that programs are told them in. */
function recordsFile({ view, settings, now }: OptionsDesk): string {
  const known = new Set(view.windows.map(({ id }) => id));
  const windows = [...view.windows, ...view.past.filter(({ id }) => !known.has(id))];
  const records = [FIRST_EXCHANGE, ...settings.exchanges].flatMap((exchange) =>
    scheduleOf({ ...view, windows }, exchange, now),
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}
