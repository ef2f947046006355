import type { ComparisonWords } from '../contract/comparison.ts';
import * as common from './common.ts';

export const comparison: ComparisonWords = {
  asPlanned: common.onTime,
  longer: '予定より{by}長い',
  shorter: '予定より{by}短い',
  asFirst: '当初の予定どおり',
  longerThanFirst: '当初の予定より{by}長い',
  shorterThanFirst: '当初の予定より{by}短い',
  asLast: '変更後の予定どおり',
  longerThanLast: '変更後の予定より{by}長い',
  shorterThanLast: '変更後の予定より{by}短い',
  separator: '・',
};
