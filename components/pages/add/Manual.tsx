import { useEffect, useState } from 'preact/hooks';
import { LONGEST_PASTED_TEXT, type ManualWindow, type SendCommand } from '../../../lib/domain/commands.ts';
import type { ExchangeId } from '../../../lib/domain/exchange.ts';
import type { NoticeReading } from '../../../lib/domain/notice/notice.ts';
import { inWords } from '../../../lib/messages/format.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { markedTimes } from '../../../lib/messages/japan-times.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { shownKind } from '../../../lib/messages/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Group } from '../../kit/Group.tsx';
import { Stops } from '../../kit/Stops.tsx';
import { useExchange } from './ExchangeChoice.tsx';
import { ManualFields } from './ManualFields.tsx';
import {
  type DatedWindow,
  EMPTY_FORM,
  formOf,
  formOfReading,
  isDated,
  type ManualForm,
  manualOf,
  markedText,
} from './manual-form.ts';

/** What the editor begins with. */
export type ManualTask =
  | {
      readonly kind: 'paste';
      readonly text: string;
      /** Those that it may be of, where several are watched. */
      readonly exchanges?: readonly ExchangeId[];
    }
  /** `noticeId` names the unreadable notice that it is about. */
  | { readonly kind: 'type'; readonly form: ManualForm; readonly noticeId?: string }
  /** `manual`: the window was itself made by hand. Another one is set right, locked or until its next notice. */
  | {
      readonly kind: 'correct';
      readonly form: ManualForm;
      readonly windowId: string;
      readonly manual: boolean;
      readonly locked?: boolean;
      /** What a notice says beside the correction that is locked against it. */
      readonly noticeSays?: string | null;
    };

interface ManualProps {
  readonly task: ManualTask;
  readonly language: Language;
  readonly send: SendCommand;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: 'paste' }
  | { readonly at: 'preview'; readonly reading: NoticeReading }
  | { readonly at: 'fields'; readonly form: ManualForm; readonly unread: boolean };

/** The exchanges that an entry may be of; what is there already is of its own. */
const choicesIn = (task: ManualTask): readonly ExchangeId[] => (task.kind === 'paste' ? (task.exchanges ?? []) : []);

/** A notice that reached the user another way: pasted, read, confirmed; or typed, or corrected. */
export function Manual({ task, language, send, onClose }: ManualProps) {
  const words = wordsIn(language).manual;
  const [text, setText] = useState(task.kind === 'paste' ? task.text : '');
  const [step, setStep] = useState<Step>(
    task.kind === 'paste' ? { at: 'paste' } : { at: 'fields', form: task.form, unread: false },
  );
  const [failed, setFailed] = useState(false);
  const { of, choice } = useExchange(choicesIn(task), text, language);
  const isTooLong = text.length > LONGEST_PASTED_TEXT;

  const tried = async (work: () => Promise<void>) => {
    setFailed(false);
    await work().catch(() => setFailed(true));
  };
  const read = () =>
    tried(async () => {
      const reading = await send('readText', { text, ...of });
      if (reading.windows.some(isDated)) setStep({ at: 'preview', reading });
      else setStep({ at: 'fields', form: formOfReading(reading, text), unread: true });
    });
  const add = (windows: readonly ManualWindow[]) =>
    tried(async () => {
      for (const window of windows) await send('addManual', { window, ...of });
      onClose();
    });
  const save = (window: ManualWindow, locked: boolean) =>
    tried(async () => {
      if (task.kind === 'correct') {
        await send('editManual', { windowId: task.windowId, window, ...(task.manual ? {} : { locked }) });
      } else {
        await send('addManual', { window, ...(task.kind === 'type' ? { noticeId: task.noticeId } : of) });
      }
      onClose();
    });

  // Text that came with the context menu is read at once: the user has already asked for it.
  useEffect(() => {
    if (task.kind === 'paste' && task.text !== '' && !isTooLong) void read();
  }, []);

  return (
    <Group title={task.kind === 'correct' ? words.correctTitle : words.title}>
      {step.at === 'paste' && (
        <>
          <textarea
            class="Field area"
            aria-label={words.paste}
            placeholder={words.pasteHint}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {choice}
          {isTooLong && <p role="alert">{words.tooLong(LONGEST_PASTED_TEXT)}</p>}
          <div class="ButtonRow">
            <Button primary disabled={text.trim() === '' || isTooLong} onClick={() => void read()}>
              {words.read}
            </Button>
            <Button onClick={() => setStep({ at: 'fields', form: EMPTY_FORM, unread: false })}>{words.byHand}</Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </div>
        </>
      )}
      {step.at === 'preview' && choice}
      {step.at === 'preview' && (
        <Preview
          text={text}
          reading={step.reading}
          language={language}
          onAdd={(windows) => void add(windows)}
          onCorrect={(window) => setStep({ at: 'fields', form: formOf(window), unread: false })}
          onCancel={onClose}
        />
      )}
      {step.at === 'fields' && (
        <>
          <NoticeSays task={task} />
          {choice}
          {step.unread && <p role="status">{words.unreadable}</p>}
          <ManualFields
            initial={step.form}
            language={language}
            lock={task.kind === 'correct' && !task.manual ? (task.locked ?? false) : null}
            onSave={(window, locked) => void save(window, locked)}
            onCancel={onClose}
          />
        </>
      )}
      {failed && (
        <p class="Problems" role="alert">
          {words.failed}
        </p>
      )}
    </Group>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly reading: NoticeReading;
  readonly language: Language;
  readonly onAdd: (windows: readonly ManualWindow[]) => void;
  readonly onCorrect: (window: ManualWindow) => void;
  readonly onCancel: () => void;
}

/** What was understood, and from which words, to be confirmed. */
function Preview({ text, reading, language, onAdd, onCorrect, onCancel }: PreviewProps) {
  const words = wordsIn(language).manual;
  const dated = reading.windows.filter(isDated);
  const windows = dated.map((window) => manualOf(window, text));
  const [first] = windows;
  return (
    <>
      <div class="Field area">
        {markedText(text, reading).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
      </div>
      {dated.map((window) => (
        <Understood key={`${window.start} ${window.end}`} window={window} title={text} language={language} />
      ))}
      <div class="ButtonRow">
        <Button primary onClick={() => onAdd(windows)}>
          {windows.length === 1 ? words.addThis : words.addAll(windows.length)}
        </Button>
        {first !== undefined && windows.length === 1 && (
          <Button onClick={() => onCorrect(first)}>{words.correct}</Button>
        )}
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </>
  );
}

function Understood({ window, title, language }: { window: DatedWindow; title: string; language: Language }) {
  const words = wordsIn(language).manual;
  return (
    <div class="Preview" data-phase="soon">
      <dl class="Facts">
        <dt>{words.planned}</dt>
        <dd>
          <b>{markedTimes(language).dayRange(window.start, window.end)}</b>{' '}
          {window.end !== null && <small>{inWords(window.end - window.start, language)}</small>}
        </dd>
        {window.assets.length > 0 && (
          <>
            <dt>{words.coins}</dt>
            <dd>{window.assets.join(', ')}</dd>
          </>
        )}
        <dt>{words.stops}</dt>
        <dd>
          <Stops services={window.services} language={language} />
        </dd>
        <dt>{words.kind}</dt>
        <dd>{wordsIn(language).kinds[shownKind({ kind: window.kind, title })]}</dd>
      </dl>
    </div>
  );
}

/** What a notice says beside the correction that is locked against it. */
const NoticeSays = ({ task }: { task: ManualTask }) =>
  task.kind === 'correct' && task.noticeSays ? <p role="note">{task.noticeSays}</p> : null;
