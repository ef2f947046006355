import type { ChoiceWords } from '../../lib/messages/contract/choices.ts';
import type { Reply } from './replies.ts';

/** A reply in words. */
export interface ReplyWords {
  readonly text: string;
  /** On the button that takes it back; null where there is nothing to take back. */
  readonly back: string | null;
}

export const replyWords = (reply: Reply, words: ChoiceWords): ReplyWords =>
  reply.kind === 'hidden'
    ? { text: words.marks[reply.quieting], back: words.backFrom[reply.quieting] }
    : { text: words.notSaved, back: null };
