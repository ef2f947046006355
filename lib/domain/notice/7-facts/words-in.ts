import type { Service, WindowKind } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import { someWord, type TokenSpan } from '../notice-text.ts';

/** Words within this many tokens belong together. */
export const BESIDE = 4;
export const MONEY: readonly Service[] = ['deposit', 'withdrawal'];

export function hasWord(tokens: readonly Token[], { first, end }: TokenSpan, words: ReadonlySet<string>): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && words.has(token.entry.word)) return true;
  }
  return false;
}

/** Whether one of all the words of a notice is such a one. */
export const hasAny = (tokens: readonly Token[], isOne: (word: WordToken) => boolean): boolean =>
  someWord({ tokens }, { first: 0, end: tokens.length }, isOne);

export function kindsIn(tokens: readonly Token[], { first, end }: TokenSpan): WindowKind[] {
  const kinds: WindowKind[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.kind !== null) kinds.push(token.entry.kind);
  }
  return kinds;
}

export function servicesIn(tokens: readonly Token[], { first, end }: TokenSpan): Set<Service> {
  const services = new Set<Service>();
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') for (const service of token.entry.services) services.add(service);
  }
  return services;
}

export function assetsIn(tokens: readonly Token[], { first, end }: TokenSpan): string[] {
  const assets: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.asset !== null && !assets.includes(token.entry.asset)) {
      assets.push(token.entry.asset);
    }
  }
  return assets;
}
