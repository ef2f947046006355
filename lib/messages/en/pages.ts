import type { PageWords } from '../contract/pages.ts';
import * as common from './common.ts';

export const pages: PageWords = {
  name: common.productName,
  welcome: 'Welcome',
  options: 'Options',
  history: 'History',
};
