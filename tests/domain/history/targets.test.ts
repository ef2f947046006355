import { expect, test } from 'vitest';
import { createPart, type PartHistory } from '../../../lib/domain/history/part-history.ts';
import { keyOf } from '../../../lib/domain/history/statement.ts';
import {
  agrees,
  includesPart,
  isNameless,
  namedParts,
  openParts,
  splitFrom,
  widerPart,
} from '../../../lib/domain/history/targets.ts';
import type { ReadPart } from '../../../lib/domain/notice/notice.ts';
import { COINS, type PartName, type WindowStatus, YEN } from '../../../lib/domain/part.ts';
import { at } from '../../notice/helpers.ts';
import { hour, stop, version } from './versions.ts';

/* Which parts of a maintenance a name is meant for. Names are as on screen: `deposit`, `JPY deposit`, `other`. */

const nameOf = (name: string): PartName => {
  const [service, asset = null] = name.split(' ').reverse();
  return { service: service as PartName['service'], asset };
};
const said = (name: string, status: WindowStatus = 'scheduled'): ReadPart => ({
  ...nameOf(name),
  start: hour('26T02'),
  end: hour('26T05'),
  endIsActual: false,
  status,
});
const SPEECH = {
  version: { ...version('a', '20T10', [stop('26T02', '26T05')]), at: at('2026-11-20T10:00') },
  scope: null,
};
const part = (name: string, status?: WindowStatus): PartHistory =>
  createPart(said(name, status), at('2026-11-26T02:00'), SPEECH);
const parts = (...names: readonly string[]): PartHistory[] => names.map((name) => part(name));
const shown = (some: readonly PartName[]): readonly string[] => some.map(keyOf);

test.each<[names: readonly string[], name: string, is: boolean]>([
  [['deposit'], 'deposit', true],
  [['deposit'], 'withdrawal', false],
  [['deposit'], 'XRP deposit', true],
  [['XRP deposit'], 'deposit', true],
  [['XRP deposit'], 'ADA deposit', false],
  [['XRP deposit'], `${COINS} deposit`, true],
  [['XRP deposit'], `${COINS} withdrawal`, false],
  [[`${YEN} deposit`], `${COINS} deposit`, false],
  [[`${YEN} deposit`], 'XRP deposit', false],
  [['trading'], 'other', true],
  [['XRP deposit'], 'XRP other', true],
  [['XRP deposit'], 'ADA other', false],
])('of %s a word about %s is one: %s', (names, name, is) => {
  expect(includesPart(parts(...names), nameOf(name))).toBe(is);
});

test.each<[names: readonly string[], name: string, meant: readonly string[]]>([
  [['trading', 'deposit'], 'deposit', ['deposit']],
  [['trading', 'XRP deposit', 'JPY deposit'], 'deposit', ['deposit XRP', 'deposit JPY']],
  [['XRP deposit', 'JPY deposit', 'XRP withdrawal'], `${COINS} deposit`, ['deposit XRP']],
  [['XRP deposit', 'ADA deposit', 'XRP withdrawal'], 'XRP other', ['deposit XRP', 'withdrawal XRP']],
  [['deposit', 'trading'], `${YEN} deposit`, []],
  [['ADA deposit'], 'XRP deposit', []],
  [[`${YEN} withdrawal`], `${YEN} deposit`, []],
  [['deposit'], `${COINS} deposit`, []],
  [['trading'], 'other', []],
])('of %s the name %s means %s', (names, name, meant) => {
  expect(shown(namedParts(parts(...names), nameOf(name)))).toEqual(meant);
});

test.each<[names: readonly string[], name: string, wider: string | undefined]>([
  [['trading', 'deposit'], `${YEN} deposit`, 'deposit'],
  [[`${YEN} deposit`], 'XRP deposit', undefined],
  [['deposit'], 'XRP withdrawal', undefined],
  [['deposit'], 'deposit', undefined],
  [['other'], 'api', 'other'],
  [['other'], 'XRP other', 'other'],
  [['other'], 'other', undefined],
  [['other', 'trading'], 'api', undefined],
  [['XRP other'], 'api', undefined],
])('in %s the name %s goes without a part of its own in %s', (names, name, wider) => {
  const found = widerPart(parts(...names), nameOf(name));
  expect(found && keyOf(found)).toBe(wider);
});

test('a maintenance is nameless where no part has a service or a coin', () => {
  expect(isNameless(parts('other'))).toBe(true);
  expect(isNameless(parts('other', 'trading'))).toBe(false);
  expect(isNameless(parts('XRP other'))).toBe(false);
});

test('a word about the whole is meant for what is still open, or for all when nothing is', () => {
  const over = (['completed', 'cancelled', 'postponed'] as const).map((status) => part('api', status));
  const open = (['scheduled', 'in-progress', 'extended'] as const).map((status) => part('trading', status));
  expect(openParts([...over, ...open])).toEqual(open);
  expect(openParts(over)).toEqual(over);
});

test('yen and coins apart leave nothing of what they were in, and everything of another service', () => {
  const apart = parts('deposit');
  const [deposit] = apart as [PartHistory];
  splitFrom(apart, deposit, nameOf(`${YEN} deposit`));
  expect(shown(apart)).toEqual(['deposit', 'deposit JPY']);
  splitFrom(apart, deposit, nameOf(`${COINS} deposit`));
  expect(shown(apart)).toEqual(['deposit JPY', 'deposit coins']);
  const other = parts('deposit', `${COINS} withdrawal`);
  splitFrom(other, other[0] as PartHistory, nameOf(`${YEN} deposit`));
  expect(shown(other)).toEqual(['deposit', 'withdrawal coins', 'deposit JPY']);
});

test.each<[what: string, says: Partial<ReadPart>, status: WindowStatus, is: boolean]>([
  ['the same times', {}, 'scheduled', true],
  ['another start', { start: hour('26T03') }, 'scheduled', false],
  ['another end', { end: hour('26T06') }, 'scheduled', false],
  ['that it is over', { status: 'completed' }, 'scheduled', false],
  ['the same times of what is called off', {}, 'cancelled', false],
])('whoever says %s tells nothing new: %s %s %s', (_, says, status, is) => {
  expect(agrees(part('trading', status), { ...said('trading'), ...says })).toBe(is);
});
