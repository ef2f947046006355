import type { ComponentChildren } from 'preact';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';

import { Steps } from '../kit/Steps.tsx';
import { TickList } from '../kit/TickList.tsx';
import type { OverlayActions } from './actions.ts';
import { LaterList } from './LaterList.tsx';
import type { Presentation } from './presentation.ts';
import { WindowList } from './WindowList.tsx';

interface PopoverProps {
  readonly v: Presentation;
  readonly actions: OverlayActions;
}

/** 「この予定では表示しない」, with whatever stands beside it. */
export function NeverFoot({
  words,
  actions,
  children,
}: {
  words: OverlayWords;
  actions: OverlayActions;
  children?: ComponentChildren;
}) {
  return (
    <div class="NeverFoot">
      <button type="button" onClick={actions.never}>
        {words.never}
      </button>
      {children}
    </div>
  );
}

function Popover({ v, actions, children }: PopoverProps & { children: ComponentChildren }) {
  return (
    <div class="Popover">
      {children}
      <NeverFoot words={v.words} actions={actions}>
        <a href={v.link.href} target="_blank" rel="noopener noreferrer">
          {v.link.label}
        </a>
      </NeverFoot>
    </div>
  );
}

/** The list of what to do before the stop, hanging from the bar. */
export function ChecklistPopover({ v, actions }: PopoverProps) {
  const words = v.words;
  if (v.todo === null) return null;
  const { items, done } = v.todo;
  return (
    <Popover v={v} actions={actions}>
      <div class="title">
        {words.before}
        <Steps done={done} of={items.length} />
        <span>
          {done}/{items.length}
        </span>
      </div>
      <TickList items={items} label={words.before} onTick={actions.tick} isGuest />
    </Popover>
  );
}

/** The list behind “+2”, hanging from the bar. */
export function WindowsPopover({ v, actions }: PopoverProps) {
  return (
    <Popover v={v} actions={actions}>
      <WindowList v={v} actions={actions} />
    </Popover>
  );
}

/** What can be chosen about its notifications, hanging from the bar. */
export function LaterPopover({ v, actions }: PopoverProps) {
  if (v.later === null) return null;
  return (
    <Popover v={v} actions={actions}>
      <LaterList later={v.later} actions={actions} />
    </Popover>
  );
}
