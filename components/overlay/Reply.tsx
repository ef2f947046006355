import type { OverlayActions } from './actions.ts';
import { Layer, type LayerProps } from './Layer.tsx';
import type { ReplyWords } from './reply-words.ts';

interface ReplyProps {
  readonly reply: ReplyWords;
  readonly onBack: () => void;
}

/** What the overlay answers to what the user just did, with the way back where there is one. */
export function Reply({ reply: { text, back }, onBack }: ReplyProps) {
  return (
    <p class="Reply">
      <span>{text}</span>
      {back !== null && (
        <button type="button" onClick={onBack}>
          {back}
        </button>
      )}
    </p>
  );
}

interface ReplyAloneProps extends Pick<LayerProps, 'place' | 'theme' | 'language' | 'name'> {
  readonly reply: ReplyWords;
  readonly actions: OverlayActions;
}

/** The same where nothing else stands on the page any more. */
export const ReplyAlone = ({ reply, actions, ...layer }: ReplyAloneProps) => (
  <Layer {...layer} look="calm" size="pill" grab={actions.grab}>
    <Reply reply={reply} onBack={actions.back} />
  </Layer>
);
