import type { SurvivedError } from '../../../lib/domain/survived-error.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { markedTimes } from '../../../lib/messages/japan-times.ts';
import type { Language } from '../../../lib/messages/language.ts';

interface ErrorsProps {
  readonly errors: readonly SurvivedError[];
  readonly language: Language;
}

/** What went wrong and was survived, newest first; folded, since hardly anybody needs it. */
export function Errors({ errors, language }: ErrorsProps) {
  const words = wordsIn(language).options;
  if (errors.length === 0) return <p class="help">{words.noErrors}</p>;
  return (
    <details class="Errors">
      <summary>{words.errors(errors.length)}</summary>
      <ul>
        {[...errors].reverse().map(({ at, what, message, times }) => (
          <li key={`${at} ${what}`}>
            <b>{markedTimes(language).onDay(at)}</b> {what}
            {times > 1 && ` ×${times}`}
            <small>{message}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
