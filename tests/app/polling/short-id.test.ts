import { describe, expect, it } from 'vitest';
import { shortId } from '../../../lib/app/polling/fingerprint.ts';

describe('the name of a notice', () => {
  it.each([
    'blog:300000001',
    'help-center:36090007123456789',
    'feed:https://bitbank.cc/blog/articles/1',
    'x'.repeat(150),
  ])('%s stays as it is', (id) => expect(shortId(id)).toBe(id));

  it.each([
    ['in letters without an end', 'help-center:', '9'.repeat(100_000)],
    ['in an address without an end', 'blog:', `${'a-b_'.repeat(5_000)}`],
    ['in full-width letters', 'feed:', 'お知らせ'.repeat(400)],
  ])('%s is short enough for every command, and stays another than its like', (_, family, name) => {
    const one = shortId(`${family}${name}1`);
    const other = shortId(`${family}${name}2`);
    // A maintenance is named after its notice and its start.
    expect(one.length).toBeLessThanOrEqual(200);
    expect(one).not.toBe(other);
    expect(one.startsWith(family)).toBe(true);
    expect(shortId(`${family}${name}1`)).toBe(one);
  });

  it.each(['help-center:1\r\nBEGIN:VEVENT', 'help-center:\u202E1', 'help-center:\u0000\u200B1'])(
    '%j steers nothing that it stands in',
    (id) => expect(shortId(id)).toMatch(/^help-center:[ -~]+$/),
  );
});
