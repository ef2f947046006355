import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { jst, noticeOf } from './helpers.ts';

/* Times that only their sentence explains: ends that are taken back, plans that still run, days of another paragraph. */

const day = (instant: EpochMs | null) => jst(instant).slice(5) || '-';
const read = (title: string, text: string, published = '2026-11-26T10:00') => {
  const { windows, state } = readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });
  return [
    state,
    ...windows
      .filter((window) => !isCalledOff(window))
      .map(({ start, end, endIsActual }) => `${day(start)}/${day(end)}${endIsActual ? ' over' : ''}`),
  ];
};

describe('a return that was told, and is put off without a new time', () => {
  test.each([
    [
      'XLM入出金の再開見送りについて',
      '11月26日9:00より停止しておりますXLMの入出金につきまして、同日18:00に再開するとご案内しておりましたが、ネットワークが安定しないため、再開を見送ります。新たな再開時刻は未定です。',
    ],
    [
      '取引再開の延期について',
      '11月26日9:00より取引を停止しております。18:00より再開する予定とお知らせしておりましたが、確認作業が続いているため、再開を見合わせます。',
    ],
    [
      '出金再開について',
      '11月26日9:00より停止中の日本円の出金は、18時に再開できるとお伝えしておりましたが、安全を確認できないため再開を延期いたします。再開の時期は改めてお知らせいたします。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T17:40')).toEqual(['extended', '11-26T09:00/-']);
  });
});

describe('work that still runs behind the hours in which it was announced', () => {
  test.each([
    [
      '作業継続のお知らせ',
      '11月26日（木）1:00～4:00の予定でお知らせしておりました入金システムの作業は、想定外の事象のため、現在も続いております。終了の見込みは立っておりません。',
    ],
    [
      'メンテナンスの継続について',
      '11月26日（木）1:00～4:00に予定しておりましたメンテナンスは、現在もなお続いております。終了時刻は未定です。',
    ],
    [
      '作業の継続について',
      '11月26日1:00から4:00までとご案内しておりました出金システムの更新作業は、ただいまも続いております。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T04:20')).toEqual(['extended', '11-26T01:00/-']);
  });
});
