/** The same notice as another system would hand it over. None of these may change what is read. */
export const VARIANTS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['full width', fullWidth],
  ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['NBSP', (text) => text.replace(/ /g, '\u00a0')],
  ['ideographic space', (text) => text.replace(/ /g, '\u3000')],
  ['HTML paragraphs', (text) => `<p>${asMarkup(text).replace(/\n/g, '<br>')}</p>`],
  ['HTML line blocks', (text) => asMarkup(text).replace(/^(.*)$/gm, '<div>$1</div>')],
  ['zero-width spaces', (text) => text.replace(/([0-9])([:年月日時])/g, '$1\u200b$2')],
  ['wave dash', (text) => text.replace(/[~〜～]/g, '〜')],
  ['full-width tilde', (text) => text.replace(/[~〜～]/g, '～')],
  ['ASCII tilde', (text) => text.replace(/[~〜～]/g, '~')],
  ['en dash', betweenTimes('–')],
  ['em dash', betweenTimes('—')],
  ['full-width hyphen', betweenTimes('－')],
  ['hyphen', betweenTimes('-')],
  ['から', betweenTimes('から')],
  ['より', betweenTimes('より')],
];

/** What web pages fold to ASCII, unfolded. Web addresses and markup stay. */
function fullWidth(text: string): string {
  return text.replace(/https?:[!-~]+|[~:()0-9]/g, (part) =>
    part.length > 1 ? part : part === '~' ? '～' : String.fromCharCode(part.charCodeAt(0) + 0xfee0),
  );
}

function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A tilde that stands between two times is a range mark; the one of a host name is not. */
function betweenTimes(mark: string): (text: string) => string {
  return (text) => text.replace(/([0-9時分日)）] ?)[~〜～]( ?(?:[0-9]|午|翌|AM|PM))/g, `$1${mark}$2`);
}
