import type { Dock, Settings } from '../../lib/domain/settings.ts';

export type Place = Pick<Settings['overlay'], 'dock' | 'along'>;

/** Movement below this is a click. */
const THRESHOLD_PX = 4;
/** Nearer to a side than this the box snaps into the corner. */
const CORNER_PX = 16;

interface Geometry {
  readonly pointer: { readonly x: number; readonly y: number };
  /** Where in the box it was taken. */
  readonly grabX: number;
  readonly boxWidth: number;
  readonly page: { readonly width: number; readonly height: number };
}

/** The place on the edge that is nearest to where the box was dragged. */
export function placeAt({ pointer, grabX, boxWidth, page }: Geometry): Place {
  const edge = pointer.y < page.height / 2 ? 'top' : 'bottom';
  const room = page.width - boxWidth;
  const left = pointer.x - grabX;
  // A box as wide as the page has no room to move along: the pointer's own half decides.
  const along = room > 2 * CORNER_PX ? left / room : pointer.x / page.width;
  const snap = room > 2 * CORNER_PX ? CORNER_PX / room : 1 / 3;
  const dock: Dock = along <= snap ? `${edge}-left` : along >= 1 - snap ? `${edge}-right` : edge;
  return { dock, along: Math.round(Math.min(1, Math.max(0, along)) * 1_000) / 1_000 };
}

interface Dragged {
  /** Stays under the pointer whatever is drawn inside of it meanwhile: the box may become another one. */
  readonly layer: HTMLElement;
  /** The box as it was taken, and as wide as it is now. */
  readonly box: DOMRect;
  readonly widthNow: () => number;
  readonly page: Geometry['page'];
}

interface DragHandlers {
  readonly onMove: (place: Place) => void;
  readonly onDrop: (place: Place) => void;
}

/** Follows the pointer until it is released: `onMove` at each new place, `onDrop` with the last one. */
export function followPointer(start: PointerEvent, { layer, box, widthNow, page }: Dragged, handlers: DragHandlers) {
  let place: Place | null = null;
  const controller = new AbortController();
  const move = (event: PointerEvent) => {
    if (place === null && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < THRESHOLD_PX)
      return;
    place = placeAt({
      pointer: { x: event.clientX, y: event.clientY },
      grabX: start.clientX - box.left,
      boxWidth: widthNow(),
      page,
    });
    handlers.onMove(place);
  };
  const drop = () => {
    controller.abort();
    if (place !== null) handlers.onDrop(place);
  };
  const options = { signal: controller.signal };
  layer.setPointerCapture(start.pointerId);
  layer.addEventListener('pointermove', move, options);
  layer.addEventListener('pointerup', drop, options);
  layer.addEventListener('pointercancel', drop, options);
}
