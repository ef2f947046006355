import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { CLOSE, COLLAPSE } from '../kit/icons.ts';
import type { OverlayActions } from './actions.ts';
import { IconButton } from './IconButton.tsx';

/** − and ×: make it a pill, hide it until the next phase. */
export function Tools({ words, actions }: { words: OverlayWords; actions: OverlayActions }) {
  return (
    <span class="Tools">
      <IconButton icon={COLLAPSE} label={words.collapse} onClick={() => actions.resize('pill')} />
      <IconButton icon={CLOSE} label={words.dismiss} onClick={actions.dismiss} />
    </span>
  );
}
