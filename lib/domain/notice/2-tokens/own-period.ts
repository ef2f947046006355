import { TAG } from '../words/lexicon.ts';
import type { Token } from './token.ts';

/** What is given to customers for a period: campaigns, compensation, presents. */
const GIVEN =
  /キャンペーン|補填|補償|補てん|配布|配付|プレゼント|付与|報酬|イベント|ガチャ|対象者|エントリー|お詫びとして|お詫びの|進呈|還元|優待|特典/;

/** 「対象期間」 of a notice that gives nothing away is the label of the stop's own hours. */
export function withOwnPeriod(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some(isPeriod) || GIVEN.test(text)) return tokens;
  return tokens.map((token) =>
    isPeriod(token) ? { ...token, entry: { ...token.entry, tags: token.entry.tags & ~TAG.distractor } } : token,
  );
}

const isPeriod = (token: Token): token is Extract<Token, { kind: 'word' }> =>
  token.kind === 'word' && token.entry.word === '対象期間';
