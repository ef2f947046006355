import { describe, expect, it } from 'vitest';
import { parseJson } from '../../lib/sources/json.ts';

describe('an integer too long for a double', () => {
  it.each([
    ['alone', '12345678901234567890', '12345678901234567890'],
    ['below nothing', '[-12345678901234567890]', ['-12345678901234567890']],
    ['among others', '{"id":360041234567890123,"n":7}', { id: '360041234567890123', n: 7 }],
    ['in a list', '[1, 99999999999999999 ,2]', [1, '99999999999999999', 2]],
    ['behind a text with quotes', '{"a\\"":"\\\\","id":99999999999999999}', { 'a"': '\\', id: '99999999999999999' }],
  ])('stays whole: %s', (_, text, value) => expect(parseJson(text)).toEqual(value));

  it.each([
    ['one that is exact', '[9007199254740991,1234567890123456]', [9007199254740991, 1234567890123456]],
    ['a fraction', '[0.12345678901234567890]', [0.12345678901234568]],
    [
      'a text',
      '["12345678901234567890, 1",":12345678901234567890"]',
      ['12345678901234567890, 1', ':12345678901234567890'],
    ],
    ['a text behind an escape', '["\\\\\\" 12345678901234567890"]', ['\\" 12345678901234567890']],
    ['a name', '{"12345678901234567890":1}', { '12345678901234567890': 1 }],
  ])('is not made of %s', (_, text, value) => expect(parseJson(text)).toEqual(value));

  it.each(['[12345678901234567890', '{"a:12345678901234567890}', '12345678901234567890"', '[1 12345678901234567890]'])(
    'makes nothing readable that is not: %s',
    (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
  );
});
