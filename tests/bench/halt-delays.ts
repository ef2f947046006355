import '../languages.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { answering, statusOf } from '../simulator/api-answers.ts';
import { liveApi } from '../simulator/api-life.ts';
import { Random } from '../simulator/random.ts';

const START = Date.parse('2026-11-23T10:00:00+09:00');

/** How long, in seconds, a halt at so many random moments takes to be told where a trading tab is in front; shortest first. */
export async function haltDelays(moments: number): Promise<number[]> {
  const random = new Random(moments);
  const delays: number[] = [];
  for (let seed = 0; seed < moments; seed++) {
    const from = START + (5 + 10 * random.next()) * MINUTE_MS;
    const { told } = await liveApi({
      seed,
      startAt: START,
      endAt: from + 20 * MINUTE_MS,
      watched: true,
      isEnough: ({ length }) => length > 0,
      answer: (url, at) =>
        answering((call) => (call === 'status' && at >= from ? { body: statusOf('HALT') } : null))(url, at),
    });
    delays.push(((told[0]?.at ?? Number.POSITIVE_INFINITY) - from) / SECOND_MS);
  }
  return delays.sort((a, b) => a - b);
}
