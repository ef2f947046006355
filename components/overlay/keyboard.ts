import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { OverlayActions, Panel } from './actions.ts';

/** What the keyboard finds on the page. */
interface Shown {
  /** undefined: nothing stands there. */
  readonly size: OverlaySize | undefined;
  readonly open: Panel | null;
  /** Has the focus. */
  readonly target: HTMLElement;
  /** Clicks `target`. */
  readonly press: () => void;
}

/** Esc closes the list, then collapses. Lines of a checklist are no buttons, so their keys are answered here. */
export function answerKey(event: KeyboardEvent, { size, open, target, press }: Shown, actions: OverlayActions): void {
  if (event.key === 'Escape') {
    if (open !== null) actions.toggle(open);
    else if (size !== undefined && size !== 'pill') actions.resize('pill');
  } else if ((event.key === ' ' || event.key === 'Enter') && target.role === 'checkbox') {
    event.preventDefault();
    press();
  }
}
