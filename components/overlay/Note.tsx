import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { CLOSE } from '../kit/icons.ts';
import { MarkDrawing } from '../kit/MarkDrawing.tsx';
import type { OverlayShapes } from './assets.ts';
import { IconButton } from './IconButton.tsx';
import { Layer, type LayerProps } from './Layer.tsx';
import type { PairNote } from './pair-note.ts';

interface NoteProps extends Pick<LayerProps, 'place' | 'theme' | 'language' | 'grab'> {
  readonly note: PairNote;
  readonly words: OverlayWords;
  readonly shapes: OverlayShapes;
  readonly onClose: () => void;
}

/** A pill about the pair of this page alone, where no window has anything to say. */
export function Note({ note, words, shapes, onClose, ...layer }: NoteProps) {
  return (
    <Layer {...layer} look={note.look} size="pill" name={words.name}>
      <section class="Pill">
        <span class="Tile">
          <MarkDrawing shape={shapes.marks[note.look]} size={18} />
        </span>
        <p class="Lead">
          <b>{note.name}</b>
          <span>{note.text}</span>
        </p>
        <IconButton icon={CLOSE} label={words.closeNote} onClick={onClose} />
      </section>
    </Layer>
  );
}
