import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { PLUS } from '../../kit/icons.ts';

interface AddFieldProps {
  readonly words: { readonly open: string; readonly label: string; readonly add: string; readonly cancel: string };
  readonly inputMode: 'numeric' | 'text';
  /** Takes what was typed; returns what is wrong with it, or null when it was taken. */
  readonly onAdd: (text: string) => string | null;
  /** Stands behind the field. */
  readonly children?: ComponentChildren;
}

const focusWhenMounted = (element: HTMLElement | null) => element?.focus();

/** A chip that opens into a field for one more of the user's own. */
export function AddField({ words, inputMode, onAdd, children }: AddFieldProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setProblem(null);
  };
  if (!open) {
    return (
      <button type="button" class="Chip plain" onClick={() => setOpen(true)}>
        <Icon of={PLUS} size={12} />
        {words.open}
      </button>
    );
  }
  return (
    <form
      class="AddField"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = onAdd(String(new FormData(event.currentTarget).get('typed')));
        if (wrong === null) close();
        else setProblem(wrong);
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <input
        class="Field"
        name="typed"
        aria-label={words.label}
        aria-invalid={problem !== null}
        autocomplete="off"
        inputMode={inputMode}
        ref={focusWhenMounted}
      />
      {children}
      <Button type="submit">{words.add}</Button>
      <Button onClick={close}>{words.cancel}</Button>
      {problem !== null && (
        <p class="Problems" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
