import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Icon } from '../kit/Icon.tsx';
import { EDIT, HIDE, MUTE } from '../kit/icons.ts';
import type { WindowMark } from './window-marks.ts';

interface WindowMarksProps {
  readonly windowId: string;
  readonly marks: readonly WindowMark[];
  readonly language: Language;
  readonly onRestore: RestoreWindow;
}

/** Takes back what the user made of a window. */
export type RestoreWindow = (windowId: string, mark: WindowMark) => void;

const ICONS: Readonly<Record<WindowMark, string>> = { corrected: EDIT, hidden: HIDE, dismissed: HIDE, muted: MUTE };

/** That a window is kept quiet, or stands as the user set it right, and the way back. */
export function WindowMarks({ windowId, marks, language, onRestore }: WindowMarksProps) {
  const { choices, popup } = wordsIn(language);
  const words = (mark: WindowMark): readonly [mark: string, back: string] =>
    mark === 'corrected' ? [popup.corrected, popup.uncorrect] : [choices.marks[mark], choices.backFrom[mark]];
  if (marks.length === 0) return null;
  return (
    <p class="WindowMarks">
      {marks.map((mark) => {
        const [what, back] = words(mark);
        return (
          <span key={mark}>
            <Icon of={ICONS[mark]} size={12} />
            {what}
            <button type="button" onClick={() => onRestore(windowId, mark)}>
              {back}
            </button>
          </span>
        );
      })}
    </p>
  );
}
