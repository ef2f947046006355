import type { DigestWords } from '../contract/digest.ts';

export const digest: DigestWords = {
  announced: (count) => `${count} planned stops were announced`,
  news: (count) => `News of ${count} planned stops`,
  due: (count) => `${count} more planned stops`,
  line: (when, subject) => `${when}: ${subject}`,
  over: (line, state) => `${line} (${state})`,
};
