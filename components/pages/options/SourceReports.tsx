import { useState } from 'preact/hooks';
import { answerOf, reportText, type SourceReport } from '../../../lib/domain/source-report.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Button } from '../../kit/Button.tsx';
import { COPY, REFRESH } from '../../kit/icons.ts';
import type { OptionsDesk } from './desk.ts';

/** Asks every address once and shows what each answered: what a report needs when the site has changed. */
export function SourceReports({ desk: { language, page, send } }: { readonly desk: OptionsDesk }) {
  const words = wordsIn(language).options;
  const [reports, setReports] = useState<readonly SourceReport[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const examine = async () => {
    setAsking(true);
    setNote(words.examining);
    const answer = await send('examineSources', {}).catch(() => null);
    setAsking(false);
    setNote(answer === null ? wordsIn(language).popup.unreachableWorker : '');
    if (answer !== null) setReports(answer.reports);
  };
  const copy = async () => {
    await page.copy(reportText(reports));
    setNote(words.copied);
  };
  return (
    <>
      {reports.length > 0 && (
        <table class="Table">
          <thead>
            <tr>
              <th>{words.address}</th>
              <th>{words.readAs}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <ReportRow key={report.address + report.what} report={report} words={words} />
            ))}
          </tbody>
        </table>
      )}
      <div class="ButtonRow">
        <Button icon={REFRESH} disabled={isAsking} onClick={() => void examine()}>
          {words.examine}
        </Button>
        {reports.length > 0 && (
          <Button icon={COPY} onClick={() => void copy()}>
            {words.copyReport}
          </Button>
        )}
        <span class="outcome" role="status">
          {note || null}
        </span>
      </div>
    </>
  );
}

function ReportRow({ report, words }: { report: SourceReport; words: ReturnType<typeof wordsIn>['options'] }) {
  const { address, recognised, found, why, telling, titles, outline } = report;
  return (
    <tr>
      <td>
        {address}
        <small>{answerOf(report)}</small>
      </td>
      <td>
        {recognised === null ? words.notRecognised(why) : [recognised, found].filter(Boolean).join(': ')}
        {telling !== null && <small>{words.passedGate(telling)}</small>}
        {titles.map((title) => (
          <small key={title}>{title}</small>
        ))}
        {outline !== null && (
          <details>
            <summary>{words.outline}</summary>
            <pre>{outline}</pre>
          </details>
        )}
      </td>
    </tr>
  );
}
