import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Of several slots one is called off by its name. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '2026-12-11T17:00',
    'One of two December slots dropped',
    'In November we announced two maintenance slots:\n\nA) Tuesday, December 15, 04:00–05:00 UTC\nB) Tuesday, December 22, 04:00–05:00 UTC\n\nSlot B is no longer needed and has been cancelled. Slot A will take place as planned; spot trading will be unavailable during that hour.',
    ['12-15T13:00/12-15T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Second maintenance no longer needed',
    'Two maintenance windows had been announced:\n1. Tuesday, December 15, 04:00–05:00 UTC\n2. Tuesday, December 22, 04:00–05:00 UTC\nThe second window is no longer needed and has been cancelled.',
    ['12-15T13:00/12-15T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Maintenance slots in December',
    'Slot 1: December 15, 04:00–05:00 UTC\nSlot 2: December 22, 04:00–05:00 UTC\nSlot 1 will not be used. Trading is unavailable during slot 2.',
    ['12-22T13:00/12-22T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Maintenance slots in December',
    '(a) December 15, 04:00–05:00 UTC\n(b) December 22, 04:00–05:00 UTC\nWe have cancelled slot (a). Slot (b) stays as announced: trading will be unavailable.',
    ['12-22T13:00/12-22T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Update on our maintenance weekend',
    'Window A: Saturday 19 December, 04:00-05:00 UTC\nWindow B: Sunday 20 December, 04:00-05:00 UTC\nAll work fits into window A, so window B has been dropped. Trading will be unavailable in window A.',
    ['12-19T13:00/12-19T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Maintenance: phase 2 called off',
    "Phase 1 - Tuesday, December 15, 04:00-05:00 UTC\nPhase 2 - Tuesday, December 22, 04:00-05:00 UTC\nPhase 2 isn't necessary any more and won't take place. Withdrawals are paused in phase 1.",
    ['12-15T13:00/12-15T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'Two maintenance nights, now one',
    'Night 1: December 15, 04:00-05:00 UTC\nNight 2: December 22, 04:00-05:00 UTC\nWe no longer need night 2. Trading will be unavailable on night 1 as planned.',
    ['12-15T13:00/12-15T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'December maintenance',
    'Two slots were announced, on Tuesday, December 15, 04:00–05:00 UTC, and on Tuesday, December 22, 04:00–05:00 UTC. The latter is no longer needed and has been cancelled; trading will be unavailable during the former.',
    ['12-15T13:00/12-15T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'December maintenance',
    'A) Tuesday, December 15, 04:00–05:00 UTC\nB) Tuesday, December 22, 04:00–05:00 UTC\nSlot C (December 29) has been cancelled. Trading will be unavailable in slots A and B.',
    ['12-15T13:00/12-15T14:00', '12-22T13:00/12-22T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'December maintenance',
    'A) Tuesday, December 15, 04:00–05:00 UTC\nB) Tuesday, December 22, 04:00–05:00 UTC\nOrders that are open when slot B begins are cancelled. Trading will be unavailable in both slots.',
    ['12-15T13:00/12-15T14:00', '12-22T13:00/12-22T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'December maintenance',
    'Slot 1: December 15, 04:00–05:00 UTC\nSlot 2: December 22, 04:00–05:00 UTC\nIf slot 2 is no longer needed, it will be cancelled by December 20. Trading will be unavailable in both.',
    ['12-15T13:00/12-15T14:00', '12-22T13:00/12-22T14:00'],
  ],
  [
    '2026-12-11T17:00',
    'December maintenance',
    'Slot 1: December 15, 04:00–05:00 UTC\nSlot 2: December 22, 04:00–05:00 UTC\nSlot 2 has not been cancelled, contrary to what some media wrote. Trading will be unavailable in both.',
    ['12-15T13:00/12-15T14:00', '12-22T13:00/12-22T14:00'],
  ],
];

test.each(ROWS)('%s %s', (written, title, text, hours) => {
  expect([...hoursTold(title, text, written)].sort()).toEqual([...hours].sort());
});
