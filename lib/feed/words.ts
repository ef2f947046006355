import * as english from '../messages/en/for/feed.ts';
import { learn } from '../messages/index.ts';
import * as japanese from '../messages/ja/for/feed.ts';

/** What a feed says, in every language that it says it in. */
export function learnFeedWords(): void {
  learn('ja', japanese);
  learn('en', english);
}
