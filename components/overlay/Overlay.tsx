import type { Settings } from '../../lib/domain/settings.ts';
import { Alert } from './Alert.tsx';
import { Bar } from './Bar.tsx';
import { Layer } from './Layer.tsx';
import { Pill } from './Pill.tsx';
import { ChecklistPopover, LaterPopover, WindowsPopover } from './Popover.tsx';
import { Reply } from './Reply.tsx';
import type { ReplyWords } from './reply-words.ts';
import type { SizeProps } from './sizes.ts';

export interface OverlayProps extends SizeProps {
  readonly place: Pick<Settings['overlay'], 'dock' | 'along'>;
  readonly theme: Settings['theme'];
  readonly blink: boolean;
  /** Says that this is a sample; null over what is real. */
  readonly sample: string | null;
  /** What is answered to what the user has just done. */
  readonly reply: ReplyWords | null;
}

const SIZES = { pill: Pill, bar: Bar, alert: Alert };

/** What is said of the windows. */
export function Overlay({ place, theme, blink, sample, reply, ...props }: OverlayProps) {
  const { v, open, actions } = props;
  const Size = SIZES[v.size];
  const { look, size, language } = v;
  return (
    <Layer {...{ look, size, language, place, theme, blink }} name={v.words.name} grab={actions.grab}>
      {sample !== null && <p class="Sample">{sample}</p>}
      {reply !== null && <Reply reply={reply} onBack={actions.back} />}
      <Size {...props} />
      {open === 'todo' && size === 'bar' && <ChecklistPopover v={v} actions={actions} />}
      {open === 'list' && size === 'bar' && <WindowsPopover v={v} actions={actions} />}
      {open === 'later' && size === 'bar' && <LaterPopover v={v} actions={actions} />}
    </Layer>
  );
}
