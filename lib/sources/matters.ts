/**
 * What a notice about a stop cannot do without: the words that make an article worth a request. Wide on purpose; the
 * reader decides, this only spares the exchange the opening of campaigns and listings.
 */
const WORDS = [
  'メンテ',
  '停止',
  '障害',
  '不具合',
  '再開',
  '復旧',
  '延長',
  '延期',
  '中止',
  '遅延',
  '休止',
  '中断',
  '見合わせ',
  '見合せ',
  '制限',
  '緊急',
  '臨時',
  '入出金',
  '入金',
  '出金',
  '出庫',
  '入庫',
  'システム',
  'サーバ',
  'アップデート',
  'アップグレード',
  'ハードフォーク',
  'サーキットブレイク',
  'ご利用いただけ',
  'つながりにくい',
  '繋がりにくい',
  'api',
  'mainten',
  'outage',
  'suspen',
  'resum',
  'incident',
  'downtime',
  'upgrade',
  'hard fork',
  'unavailable',
  'degraded',
];

/** Whether a title or an excerpt speaks of something that may be a stop. */
export function canMatter(text: string): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  return WORDS.some((word) => folded.includes(word));
}
