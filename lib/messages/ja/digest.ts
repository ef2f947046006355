import type { DigestWords } from '../contract/digest.ts';

export const digest: DigestWords = {
  announced: (count) => `停止の予定が${count}件発表されました`,
  news: (count) => `停止の予定${count}件に発表・変更があります`,
  due: (count) => `ほかに${count}件の停止の予定があります`,
  line: (when, subject) => `${when} ${subject}`,
  over: (line, state) => `${line}（${state}）`,
};
