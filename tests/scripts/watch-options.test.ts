import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { BadOptions } from '../../scripts/command-line/options.ts';
import { watchOptions } from '../../scripts/watch/options.ts';

describe('the options of watch', () => {
  it('need not be given', () => {
    expect(watchOptions([])).toEqual({
      exchanges: ['bitbank'],
      pair: null,
      stateFile: 'mente-yoho.state.json',
      once: false,
      withinMs: 15 * MINUTE_MS,
      jsonStatus: false,
      postUrl: null,
      secret: null,
    });
  });

  it.each([
    [['--once', '--within', '2h'], { once: true, withinMs: 2 * HOUR_MS }],
    [['--once', '--json-status'], { jsonStatus: true }],
    [['--post', 'http://127.0.0.1:8080/x'], { postUrl: 'http://127.0.0.1:8080/x' }],
    [['--post', 'http://localhost/'], { postUrl: 'http://localhost/' }],
    [['--post', 'http://[::1]:1/'], { postUrl: 'http://[::1]:1/' }],
    [['--post', 'http://127.8.0.9:1/'], { postUrl: 'http://127.8.0.9:1/' }],
    [['--post', 'http://127.1:8080/x'], { postUrl: 'http://127.0.0.1:8080/x' }],
    [['--post', 'http://LOCALHOST:8080/x'], { postUrl: 'http://localhost:8080/x' }],
    [['--post', 'http://[0:0:0:0:0:0:0:1]:1/'], { postUrl: 'http://[::1]:1/' }],
    [['--exchange', 'BitBank, GMO'], { exchanges: ['bitbank', 'gmo'] }],
    [['--pair', 'XRP/JPY'], { pair: 'xrp_jpy' }],
    [['--pair', 'fx_btc_jpy', '--exchange', 'bitflyer'], { pair: 'fx_btc_jpy', exchanges: ['bitflyer'] }],
    [['--post', 'https://bot.example/x', '--post-anywhere'], { postUrl: 'https://bot.example/x' }],
  ])('%j', (args, expected) => expect(watchOptions(args)).toMatchObject(expected));

  it.each([
    [['--exchange', 'nowhere'], '--exchange nowhere: known are bitbank'],
    [['--within', '15'], '--within 15: write minutes or hours, such as 15m or 2h'],
    [['--within', '-5m'], ''],
    [['--json-status'], '--json-status goes with --once'],
    [
      ['--post', 'https://bot.example/x'],
      '--post https://bot.example/x: not on this machine; add --post-anywhere if that is meant',
    ],
    [['--secret-file', '/no/such/file'], '--secret-file /no/such/file: cannot be read (ENOENT)'],
    [['--secret-file', '/dev/null'], '--secret-file /dev/null: is empty'],
    [['--pair', 'btc'], '--pair btc: write a pair such as btc_jpy'],
    [['--pair', 'btc_jpy', '--exchange', 'bitbank,gmo'], '--pair btc_jpy: goes with one exchange'],
    [['--post', 'http://localhost.evil.example/'], 'not on this machine'],
    [['--post', 'http://[::ffff:10.0.0.1]/'], 'not on this machine'],
    [['--post', 'http://0.0.0.0:8080/'], 'not on this machine'],
    [['--post', 'http://192.168.1.2/'], 'not on this machine'],
    [['--post', 'http://user@evil.example/'], 'not on this machine'],
    [['--post', 'http://127.0.0.1.evil.example/'], 'not on this machine'],
    [['--post', 'file:///etc/passwd'], 'not an http address'],
    [['--post', 'no address'], 'not an http address'],
    [['--unknown'], '--unknown'],
    [['stray'], 'stray'],
  ])('%j are refused in words', (args, message) => {
    expect(() => watchOptions(args)).toThrow(BadOptions);
    expect(() => watchOptions(args)).toThrow(message);
  });

  it.each(['--help', '-h'])('ask for help: %s', (arg) => expect(watchOptions([arg])).toBeNull());
});
