import type { ComponentChildren } from 'preact';
import { wordsIn } from '../../lib/messages/index.ts';
import type { PopupPicture } from '../forecast/present.ts';
import { byDay, type RowPicture } from '../forecast/present-rows.ts';
import { AssetRow, WindowRow } from '../forecast/WindowRow.tsx';
import { Action } from '../kit/Button.tsx';
import { Group } from '../kit/Group.tsx';
import { PLUS } from '../kit/icons.ts';
import { type Desk, restoreBy } from './desk.ts';

/** More rows than this are folded, a day each. */
const FOLDED_FROM = 8;

interface ListsProps {
  readonly picture: PopupPicture;
  readonly desk: Desk;
}

/** What comes later, what is about single coins, what was called off, what is over. */
export function Lists({ picture, desk }: ListsProps) {
  const { language, page, set, send } = desk;
  const words = wordsIn(language).popup;
  const onChoose = (chosenId: string) => {
    set({ chosenId, panel: null });
    page.scrollToTop();
  };
  const onRestore = restoreBy(send);
  const row = (of: RowPicture) => <WindowRow key={of.id} row={of} {...{ language, onChoose, onRestore }} />;
  const planned = picture.upcoming.filter(({ calledOff }) => !calledOff);
  const coins = picture.assets.filter(({ calledOff }) => !calledOff);
  const calledOff = picture.upcoming.filter((of) => of.calledOff);
  const coinsCalledOff = picture.assets.filter((of) => of.calledOff);
  return (
    <>
      {planned.length > 0 && (
        <Group title={words.upcoming} end={words.count(planned.length)}>
          {planned.length < FOLDED_FROM ? <ul>{planned.map(row)}</ul> : <Days rows={planned} desk={desk} row={row} />}
        </Group>
      )}
      {coins.length > 0 && (
        <Group title={words.coins} end={coins.some(({ mine }) => mine) ? words.yoursFirst : undefined}>
          <ul>
            {coins.map((of) => (
              <AssetRow key={of.id} row={of} {...{ language, onChoose, onRestore }} />
            ))}
          </ul>
        </Group>
      )}
      {calledOff.length + coinsCalledOff.length > 0 && (
        <Group title={words.calledOff}>
          <ul>
            {calledOff.map(row)}
            {coinsCalledOff.map((of) => (
              <AssetRow key={of.id} row={of} {...{ language, onChoose, onRestore }} />
            ))}
          </ul>
        </Group>
      )}
      <PastGroup picture={picture} desk={desk}>
        {picture.recent.map(row)}
      </PastGroup>
    </>
  );
}

interface DaysProps {
  readonly rows: readonly RowPicture[];
  readonly desk: Desk;
  readonly row: (of: RowPicture) => ComponentChildren;
}

/** More than one looks through at once, folded by day. What is folded is not drawn: there may be hundreds. */
function Days({ rows, desk: { language, state, set }, row }: DaysProps) {
  const days = byDay(rows);
  const openDays = state.openDays ?? days.slice(0, 1).map(({ day }) => day);
  const onToggle = (day: string, isOpen: boolean) => {
    if (openDays.includes(day) === isOpen) return;
    set({ openDays: isOpen ? [...openDays, day] : openDays.filter((open) => open !== day) });
  };
  return days.map(({ day, rows: ofDay }) => (
    <details
      key={day}
      class="Day"
      open={openDays.includes(day)}
      onToggle={(event) => onToggle(day, event.currentTarget.open)}
    >
      <summary>
        {day} <small>{wordsIn(language).popup.count(ofDay.length)}</small>
      </summary>
      {openDays.includes(day) && <ul>{ofDay.map(row)}</ul>}
    </details>
  ));
}

/** What is over, and the way to add what no page says. */
function PastGroup({ picture: { pastCount }, desk, children }: ListsProps & { readonly children: ComponentChildren }) {
  const words = wordsIn(desk.language).popup;
  return (
    <section class="Group">
      {pastCount > 0 && (
        <h2>
          {words.history}
          <span class="end">
            <a href="/past-stops.html" target="_blank" rel="noreferrer">
              {words.seePast(pastCount)}
            </a>
          </span>
        </h2>
      )}
      <ul>{children}</ul>
      <div class="GroupActions">
        <Action icon={PLUS} onClick={() => desk.onAdd('')}>
          {words.addWindow}
        </Action>
      </div>
    </section>
  );
}
