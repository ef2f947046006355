import process from 'node:process';
import { guestFetch } from './guest-fetch.ts';

/*
 * `node --import` of a program under test: its `fetch` reaches the stand-in on STAND_IN_PORT by every host name of the
 * exchange, and loopback addresses as they are.
 */

const toStandIn = guestFetch(Number(process.env.STAND_IN_PORT)).fetch;
const plain = globalThis.fetch;
const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);

globalThis.fetch = ((input: string, init?: RequestInit) =>
  isLoopback(input) ? plain(input, init) : toStandIn(input, init)) as typeof fetch;
