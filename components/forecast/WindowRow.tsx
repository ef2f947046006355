import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Mark } from '../kit/Mark.tsx';
import type { AssetRowPicture, ExchangeMark, RowPicture } from './present-rows.ts';
import { type RestoreWindow, WindowMarks } from './WindowMarks.tsx';

interface RowProps<Row> {
  readonly row: Row;
  readonly language: Language;
  /** Shows this window large. */
  readonly onChoose: (windowId: string) => void;
  readonly onRestore: RestoreWindow;
}

/** Whose it is: a tile with letters of its name, which stands beside it; no logo. */
const OfExchange = ({ of }: { readonly of: ExchangeMark | null }) =>
  of === null ? null : (
    <span class="Exchange">
      <b aria-hidden="true">{of.mark}</b>
      {of.name}
    </span>
  );

/** One window in a list: when, what, and how long until then. */
export function WindowRow({ row, language, onChoose, onRestore }: RowProps<RowPicture>) {
  const words = wordsIn(language).popup;
  return (
    <li class="WindowRow" data-phase={row.look}>
      <Mark phase={row.look} size={20} />
      <p class="when">
        <button type="button" class="choose" onClick={() => onChoose(row.id)}>
          {row.calledOff ? <s>{row.when}</s> : row.when}
        </button>
        {row.small !== '' && <small>{row.small}</small>}
      </p>
      <span class="left">{row.left}</span>
      <p class="what">
        <OfExchange of={row.exchange} />
        {row.href === null ? (
          row.kind
        ) : (
          <a href={row.href} target="_blank" rel="noreferrer">
            {row.kind}
          </a>
        )}
        {row.services !== '' && words.separator + row.services}
      </p>
      <WindowMarks windowId={row.id} marks={row.marks} language={language} onRestore={onRestore} />
    </li>
  );
}

/** One window about single coins. */
export function AssetRow({ row, language, onChoose, onRestore }: RowProps<AssetRowPicture>) {
  const words = wordsIn(language).popup;
  return (
    <li class="AssetRow">
      <b class={row.mine ? 'mine' : undefined}>{row.coin}</b>
      <span class="what">
        <OfExchange of={row.exchange} />
        {row.others > 0 && `${words.otherCoins(row.others)} `}
        {row.href === null ? (
          row.what
        ) : (
          <a href={row.href} target="_blank" rel="noreferrer">
            {row.what}
          </a>
        )}
      </span>
      <button type="button" class="choose" onClick={() => onChoose(row.id)}>
        {row.calledOff ? <s>{row.when}</s> : row.when}
      </button>
      {row.small !== '' && <small>{row.small}</small>}
      <WindowMarks windowId={row.id} marks={row.marks} language={language} onRestore={onRestore} />
    </li>
  );
}
