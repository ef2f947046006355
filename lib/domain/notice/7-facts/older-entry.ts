import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, wordsIn } from '../notice-text.ts';

/** Tokens of 「【12/8 16:40 更新】」. */
const HEAD = 8;
const [DAYS, HOURS, MINUTES] = [32, 24, 60];

/** When an entry was written, counted so that two of one year compare; null where its clause has no stamp at its head. */
function writtenAt(tokens: readonly Token[], { first, end }: Clause): number | null {
  const [open, ...head] = tokens.slice(first, Math.min(end, first + HEAD));
  const close = head.findIndex(({ kind }) => kind === 'close');
  if (open?.kind !== 'open' || close < 0) return null;
  return countOf(head.slice(0, close));
}

function countOf(stamp: readonly Token[]): number | null {
  const date = stamp.find((token) => token.kind === 'date');
  const time = stamp.find((token) => token.kind === 'time');
  if (date?.month == null || time?.hour == null) return null;
  return ((date.month * DAYS + date.day) * HOURS + time.hour) * MINUTES + time.minute;
}

const namesIn = (notice: NoticeText, clause: Clause | undefined): readonly string[] =>
  clause === undefined
    ? []
    : wordsIn(notice, clause).flatMap(({ entry }) => [
        ...entry.services,
        ...(entry.asset === null ? [] : [entry.asset]),
      ]);

/** 「入金が復旧」 says nothing of 「入出金は引き続き停止」. */
function tellsOfAll(notice: NoticeText, newer: Clause | undefined, older: Clause): boolean {
  const names = namesIn(notice, newer);
  return names.length === 0 || namesIn(notice, older).every((name) => names.includes(name));
}

/** 「【12/8 15:55 更新】出金は引き続き停止」 below 「【12/8 16:40 更新】出金が復旧」: what it says no longer holds. */
export function isOlderEntry(notice: NoticeText, clause: Clause, at: number): boolean {
  const { tokens, clauses } = notice;
  const older = writtenAt(tokens, clause);
  if (older === null || !tellsOfAll(notice, clauses[at], clause)) return false;
  const heads = clauses.slice(Math.max(0, at - REACH), at + 1).map((each) => writtenAt(tokens, each));
  const newer = heads.findLast((written) => written !== null) ?? null;
  return newer !== null && older < newer;
}

/** Clauses of one entry. */
const REACH = 3;
