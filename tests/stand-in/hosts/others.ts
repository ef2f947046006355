import { BITFLYER } from './bitflyer.ts';
import { COINCHECK } from './coincheck.ts';
import { GMO } from './gmo.ts';
import type { OtherExchange } from './other.ts';

const ALL = { bitflyer: BITFLYER, gmo: GMO, coincheck: COINCHECK };

/** How the other exchanges are. */
export type OtherStates = { readonly [Id in keyof typeof ALL]: (typeof ALL)[Id]['first'] };

/** The other exchanges, each with how it is at first and with its hosts. */
export const OTHERS: { readonly [Id in keyof OtherStates]: OtherExchange<OtherStates[Id]> } = ALL;

export const OTHER_IDS = Object.keys(ALL) as (keyof OtherStates)[];

/** How they are at first. */
export const firstStates = (): OtherStates =>
  Object.fromEntries(OTHER_IDS.map((id) => [id, OTHERS[id].first])) as unknown as OtherStates;

/** How they are after `change`. */
export const changedStates = (
  states: OtherStates,
  change: { readonly [Id in keyof OtherStates]?: Partial<OtherStates[Id]> },
): OtherStates =>
  Object.fromEntries(OTHER_IDS.map((id) => [id, { ...states[id], ...change[id] }])) as unknown as OtherStates;
