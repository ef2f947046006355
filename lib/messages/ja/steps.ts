import type { StepNames } from '../contract/steps.ts';
import * as common from './common.ts';

export const steps: StepNames = {
  announced: '発表時',
  lead: '開始前',
  started: '開始',
  changed: '変更',
  extended: '延長',
  cancelled: common.calledOff,
  ended: '終了',
  halted: '緊急停止',
  recovered: '緊急停止からの再開',
};
