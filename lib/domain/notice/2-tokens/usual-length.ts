import { TAG } from '../words/lexicon.ts';
import type { Token } from './token.ts';

/** 「通常よりも延長し」, 「いつもより1時間延長して」: planned longer than it is as a rule; nothing that began goes on longer. */
const LONGER_THAN_USUAL =
  /(?:通常|いつも|普段|例[月年週]|従来|平常)(?:時|の(?:時間帯?|メンテナンス(?:時間)?))?(?:より|から|に比べ)も?[^。\n]{0,12}?延長(?!して(?:おり|い)|いたしました|しました)/;

/** Takes the meaning of an extension from such words, and from the title that they explain. */
export function withUsualLength(tokens: readonly Token[], text: string): readonly Token[] {
  if (!text.includes('延長') || !LONGER_THAN_USUAL.test(text)) return tokens;
  return tokens.map((token) =>
    token.kind === 'word' && token.entry.word.startsWith('延長')
      ? { ...token, entry: { ...token.entry, tags: token.entry.tags & ~(TAG.extended | TAG.changed) } }
      : token,
  );
}
