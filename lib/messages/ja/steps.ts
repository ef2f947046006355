import type { StepNames } from '../contract/steps.ts';

export const steps: StepNames = {
  announced: '発表時',
  lead: '開始前',
  started: '開始',
  changed: '変更',
  extended: '延長',
  cancelled: '中止・延期',
  ended: '終了',
  halted: '緊急の停止',
  recovered: '緊急停止からの再開',
};
