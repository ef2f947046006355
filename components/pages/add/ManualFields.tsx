import { useState } from 'preact/hooks';
import type { ManualWindow } from '../../../lib/domain/commands.ts';
import { SERVICES, WINDOW_KINDS, type WindowKind } from '../../../lib/domain/window.ts';
import type { FormProblem } from '../../../lib/messages/contract/manual.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Select } from '../../kit/Select.tsx';
import { type ManualForm, readForm } from './manual-form.ts';

interface ManualFieldsProps {
  readonly initial: ManualForm;
  readonly language: Language;
  /** Whether the entry is locked against later notices; null where no notice could change it. */
  readonly lock: boolean | null;
  readonly onSave: (window: ManualWindow, locked: boolean) => void;
  readonly onCancel: () => void;
}

/** A window to be typed or corrected by hand. */
export function ManualFields({ initial, language, lock, onSave, onCancel }: ManualFieldsProps) {
  const words = wordsIn(language).manual;
  const [form, setForm] = useState(initial);
  const [locked, setLocked] = useState(lock ?? false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const set = (change: Partial<ManualForm>) => setForm({ ...form, ...change });
  const save = () => {
    const read = readForm(form);
    if ('window' in read) onSave(read.window, locked);
    else setProblems(read.problems);
  };
  return (
    <form
      class="ManualFields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span>{words.name}</span>
        <input
          class="Field"
          maxLength={80}
          value={form.title}
          onInput={(event) => set({ title: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{words.start}</span>
        <input
          class="Field"
          type="datetime-local"
          value={form.start}
          onInput={(event) => set({ start: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{words.end}</span>
        <input
          class="Field"
          type="datetime-local"
          title={words.endHint}
          value={form.end}
          onInput={(event) => set({ end: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{words.stops}</legend>
        <div class="Chips">
          {SERVICES.map((service) => (
            <Chip
              key={service}
              on={form.services.includes(service)}
              onChange={(on) =>
                set({ services: SERVICES.filter((one) => (one === service ? on : form.services.includes(one))) })
              }
            >
              {wordsIn(language).services[service]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <label>
        <span>{words.coins}</span>
        <input
          class="Field"
          placeholder={words.coinsHint}
          value={form.coins}
          onInput={(event) => set({ coins: event.currentTarget.value })}
        />
      </label>
      <div class="line">
        <span>{words.kind}</span>
        <Select<WindowKind>
          label={words.kind}
          value={form.kind}
          choices={WINDOW_KINDS.map((kind) => [kind, wordsIn(language).kinds[kind]])}
          onChange={(kind) => set({ kind })}
        />
      </div>
      {lock !== null && (
        <div class="line">
          <span />
          <div>
            <Chip on={locked} onChange={setLocked}>
              {words.lock}
            </Chip>
            <small>{words.lockHint}</small>
          </div>
        </div>
      )}
      {problems.length > 0 && (
        <div class="Problems" role="alert">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{words.problems[problem]}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="ButtonRow">
        <Button primary type="submit">
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
