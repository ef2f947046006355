/** What a reader abroad has beside a clock time of Japan. */
const OWN_TIME = /（現地時間[^）]*）| \([^()]* local\)/g;

/** `text` as a reader in Japan has it, but for an own time beside the planned times: whose clock it is, in one place. */
export const asInJapan = (text: string): string =>
  text.replaceAll('\u00a0JST', '').replace(/ JST(〜未定|, open end)/g, '$1 JST');

/** The same without any own time. */
export const withoutOwnTime = (text: string): string => asInJapan(text.replace(OWN_TIME, ''));
