import type { Quieting } from '../../lib/domain/overlay-choice.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Icon } from '../kit/Icon.tsx';
import { HIDE, MUTE } from '../kit/icons.ts';

interface WindowMarksProps {
  readonly windowId: string;
  readonly quietings: readonly Quieting[];
  readonly language: Language;
  readonly onRestore: RestoreWindow;
}

/** Takes back what the user chose to have less of a window. */
export type RestoreWindow = (windowId: string, quieting: Quieting) => void;

/** That a window is kept quiet, and the way back. */
export function WindowMarks({ windowId, quietings, language, onRestore }: WindowMarksProps) {
  const words = wordsIn(language).choices;
  if (quietings.length === 0) return null;
  return (
    <p class="WindowMarks">
      {quietings.map((quieting) => (
        <span key={quieting}>
          <Icon of={quieting === 'muted' ? MUTE : HIDE} size={12} />
          {words.marks[quieting]}
          <button type="button" onClick={() => onRestore(windowId, quieting)}>
            {words.backFrom[quieting]}
          </button>
        </span>
      ))}
    </p>
  );
}
