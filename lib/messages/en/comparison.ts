import type { ComparisonWords } from '../contract/comparison.ts';

export const comparison: ComparisonWords = {
  asPlanned: 'as planned',
  longer: '{by} over plan',
  shorter: '{by} under plan',
  asFirst: 'as first planned',
  longerThanFirst: '{by} over the first plan',
  shorterThanFirst: '{by} under the first plan',
  asLast: 'as last planned',
  longerThanLast: '{by} over the last plan',
  shorterThanLast: '{by} under the last plan',
  separator: ', ',
};
