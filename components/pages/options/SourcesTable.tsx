import { useState } from 'preact/hooks';
import { errorsText, type SurvivedError } from '../../../lib/domain/survived-error.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Button } from '../../kit/Button.tsx';
import { Health } from '../../kit/Health.tsx';
import { COPY, REFRESH } from '../../kit/icons.ts';
import { Section } from '../../kit/Section.tsx';
import type { OptionsDesk } from './desk.ts';
import { diagnosisText, sourceTable } from './diagnosis.ts';
import { Errors } from './Errors.tsx';
import { SourceReports } from './SourceReports.tsx';

interface SourcesTableProps {
  readonly desk: OptionsDesk;
  readonly version: string;
  readonly errors: readonly SurvivedError[];
}

/** Every source: how it fares, what it turned out to be, what it cost today. */
export function SourcesTable({ desk, version, errors }: SourcesTableProps) {
  const { view, now, language, page, send } = desk;
  const words = wordsIn(language).options;
  const [note, setNote] = useState('');
  const { rows, total } = sourceTable(view, now, language);
  const check = async () => {
    setNote(wordsIn(language).popup.reading);
    const answer = await send('refresh', {}).catch(() => null);
    if (answer === null) setNote(wordsIn(language).popup.unreachableWorker);
    else
      setNote(answer.accepted ? '' : wordsIn(language).popup.waitSeconds(Math.ceil(answer.retryAfterMs / SECOND_MS)));
  };
  const copy = async () => {
    await page.copy([diagnosisText(view, now, version, page.browserName), errorsText(errors)].join('\n'));
    setNote(words.copied);
  };
  return (
    <Section title={words.sources} id="sources">
      <table class="Table">
        <thead>
          <tr>
            <th>{words.source}</th>
            <th>{words.state}</th>
            <th class="n">{words.today}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Health state={row.state} />
                {row.name}
              </td>
              <td>
                {row.said}
                {row.detail !== '' && <small>{row.detail}</small>}
              </td>
              <td class="n">{row.used}</td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={3}>{words.noSources}</td>
            </tr>
          )}
        </tbody>
        {rows.length > 0 && (
          <tfoot>
            <tr>
              <td colSpan={2}>{words.total}</td>
              <td class="n">{total}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <div class="ButtonRow">
        <Button icon={REFRESH} onClick={() => void check()}>
          {words.checkNow}
        </Button>
        <Button icon={COPY} onClick={() => void copy()}>
          {words.copyDiagnosis}
        </Button>
        <span class="outcome" role="status">
          {note || null}
        </span>
      </div>
      <Errors errors={errors} language={language} />
      <SourceReports desk={desk} />
    </Section>
  );
}
