/*
 * Texts that repeat one piece over and over, each of a kind that once made a reader's work grow faster than the text: lists,
 * tables, nested marks, markup, and one sentence without an end that names times, services or words of calling off.
 */
const PIECES: Readonly<Record<string, string>> = {
  'a list of services': 'BTCの入出金、',
  'a table': '2026/11/26\t2:00\t4:00\t停止\n',
  'rows of hours': '・2:00〜4:00 メンテナンス\n',
  'rows of hours in English': '- Dec 5, 2026 02:00 - 04:00 UTC: scheduled maintenance\n',
  'clock times in one sentence': '2:00 ',
  'parts in one sentence': '入金:4:10再開済み / 取引:5:30再開予定 ',
  'quoted sentences': '「2:00に停止」',
  'a plan moved again and again': '変更前 2:00 → 変更後 4:00 ',
  'words of calling off': 'cancelled ',
  'days in one sentence': '翌日ごろ\t再度ログインと',
  headings: '■日時\n',
  notes: '※',
  'open brackets': '「『',
  'open tags': '<div>',
  'struck out': '2\u0336:\u03360\u03360\u0336 ',
  numbers: '1 ',
  'hours behind an open quotation': 'each morning<b>here for you『2026/11/26 2:00〜11/27 3:00午後3時 and ',
  'hours between words without a verb': '、were planned to、\n\n11/26 2:00『takes 確認しておりますを',
  'an hour and its range mark': '11/26 2:00~解説の',
  'days behind a closed quotation':
    'both from」12/3-12/5、is not being submitted」will not take place\n\n接続できない「新:',
  'hours joined to a service': 'from 02:00 to 04:00 UTC~支払い認証サーバ ',
};

export const LONG_KINDS: readonly string[] = Object.keys(PIECES);

/** So many characters of a kind. */
export function longText(kind: string, length: number): string {
  const piece = PIECES[kind] ?? '';
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
