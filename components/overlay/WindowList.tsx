import { MarkDrawing } from '../kit/MarkDrawing.tsx';
import type { OverlayActions } from './actions.ts';
import type { Presentation } from './presentation.ts';

/** Every window with something to say, the leading one first. */
export function WindowList({ v, actions }: { v: Presentation; actions: OverlayActions }) {
  return (
    <ul class="WindowList">
      {v.rows.map((row) => (
        <li key={row.id} data-phase={row.look}>
          <MarkDrawing shape={v.shapes.marks[row.look]} size={20} />
          <p class="when">
            {row.when} <span>{row.rest}</span>
          </p>
          <p class="what">
            {row.what}
            {row.quiet.map(({ quieting, mark, back }) => (
              <span key={quieting}>
                <b>{mark}</b>
                <button type="button" onClick={() => actions.restore(row.id, quieting)}>
                  {back}
                </button>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
