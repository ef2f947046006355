import { googleCalendarLink, icsOf } from '../../lib/domain/ics.ts';
import { firstSnooze } from '../../lib/domain/snooze.ts';
import { type EpochMs, JST_OFFSET_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { snoozedText, snoozedUntil } from '../../lib/messages/choices.ts';
import { eventWords, windowText } from '../../lib/messages/event-words.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { Action, ActionLink, IconButton } from '../kit/Button.tsx';
import { CALENDAR, CLOSE, COPY, EDIT, EXTERNAL, HIDE, MORE, MUTE, SNOOZE, WARN } from '../kit/icons.ts';
import type { Desk } from './desk.ts';
import { SnoozeChoices } from './SnoozeChoices.tsx';

const COPIED_SHOWN_MS = 2 * SECOND_MS;

interface ActionsProps {
  readonly window: ViewWindow;
  readonly now: EpochMs;
  readonly desk: Desk;
}

/** What can be done with the window shown large. */
export function Actions({ window, now, desk }: ActionsProps) {
  const { language, zone, page, send, state, set } = desk;
  const { popup: words, choices } = wordsIn(language);
  const { id, choice } = window;
  const copy = async () => {
    await page.copy(windowText(window, exchangeName(window.exchange, language), language));
    set({ copied: true });
    setTimeout(() => set({ copied: false }), COPIED_SHOWN_MS);
  };
  // Another one may lead at any time: what stands open must not stay open over it.
  const isOpen = (kind: 'menu' | 'snooze') => state.panel?.kind === kind && state.panel.windowId === id;
  const show = (kind: 'menu' | 'snooze', isShown: boolean) => set({ panel: isShown ? { kind, windowId: id } : null });
  const onHide = () => {
    void send('setNever', { windowId: id, never: !choice.never });
    set({ panel: null });
  };
  const snoozed = snoozedUntil(window, now);
  // The first press snoozes at once; what opens beside it changes the time, or takes it back.
  const onSnooze = () => {
    show('snooze', snoozed === null || !isOpen('snooze'));
    if (snoozed === null) void send('snooze', { windowId: id, untilMs: firstSnooze(window.start, now) });
  };
  return (
    <>
      <div class="Actions">
        <CalendarAction window={window} now={now} desk={desk} />
        <Action icon={COPY} onClick={() => void copy()}>
          {state.copied ? words.copied : words.copy}
        </Action>
        <Action icon={SNOOZE} expanded={isOpen('snooze')} onClick={onSnooze}>
          {snoozed === null ? choices.snooze : snoozedText(snoozed, language, zone)}
        </Action>
        <span class="end">
          <IconButton
            icon={MORE}
            label={words.more}
            expanded={isOpen('menu')}
            onClick={() => show('menu', !isOpen('menu'))}
          />
        </span>
      </div>
      {isOpen('snooze') && <SnoozeChoices window={window} now={now} desk={desk} />}
      {isOpen('menu') && (
        <div class="Actions more">
          <Action icon={EDIT} onClick={() => desk.onAdd(`#window=${encodeURIComponent(id)}`)}>
            {words.correct}
          </Action>
          <Action icon={HIDE} onClick={onHide}>
            {choice.never ? choices.unhide : choices.hide}
          </Action>
          <Action icon={MUTE} onClick={() => void send('setMuted', { windowId: id, muted: !choice.muted })}>
            {choice.muted ? choices.unmute : choices.mute}
          </Action>
          <ActionLink
            icon={EXTERNAL}
            href={googleCalendarLink(window, eventWords(window, exchangeName(window.exchange, language), language))}
          >
            {words.googleCalendar}
          </ActionLink>
          {window.noticeIds.length > 0 && (
            <Action icon={WARN} onClick={() => desk.onAdd(`#misread=${encodeURIComponent(id)}`)}>
              {words.misread}
            </Action>
          )}
          {window.corrected !== undefined && (
            <Action icon={CLOSE} onClick={() => void send('removeManual', { windowId: id })}>
              {words.uncorrect}
            </Action>
          )}
          {window.origin === 'manual' && (
            <Action icon={CLOSE} onClick={() => void send('removeManual', { windowId: id })}>
              {words.remove}
            </Action>
          )}
        </div>
      )}
    </>
  );
}

/** The window as a calendar file; of one that was called off, the same event cancelled. */
export function CalendarAction({ window, now, desk }: ActionsProps) {
  const { language, page, leadTimesMs: alarmsMs } = desk;
  const save = () => {
    const words = eventWords(window, exchangeName(window.exchange, language), language);
    page.save(`mente-yoho-${dayOf(window)}.ics`, icsOf(window, words, now, alarmsMs), 'text/calendar');
  };
  return (
    <Action icon={CALENDAR} onClick={save}>
      {wordsIn(language).popup.calendar}
    </Action>
  );
}

/** `2026-11-25`, the JST day of the start. */
const dayOf = (window: ViewWindow): string => new Date(shift(window.start, JST_OFFSET_MS)).toISOString().slice(0, 10);
