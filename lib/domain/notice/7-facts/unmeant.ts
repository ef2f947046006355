import type { WordToken } from '../2-tokens/token.ts';

/** A use of a word for a service that names none: what stands before it, what stands behind it. */
interface Unmeant {
  readonly words: RegExp;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** With what it stops; the test of the rule. */
  readonly example: readonly [text: string, services: string];
}

/** Looked for within this many characters. */
const LOOK = 48;

export const UNMEANT: readonly Unmeant[] = [
  {
    words: /^(?:orders?|order entry)$/,
    behind: /^ (?:apis?|gateways?|endpoints?|entry gateways?|sessions?)\b/,
    example: ['The order API will be unavailable.', 'api'],
  },
  {
    words: /^(?:receiv|send)/,
    behind:
      /^ (?:this|errors?|e-?mails?|messages?|notifications?|you\b|(?:an?|another) (?:e-?mail|error|message|notification))/,
    example: ['API users will receive error code 5003 while trading is suspended.', 'trading api'],
  },
  {
    words: /^send/,
    behind:
      /^ (?:out (?:an?|further|another|the|notice|follow)|(?:a |an |the )?(?:further|follow-?up|updates?|notice|announcements?|reminder))/,
    example: ['Deposits are suspended. I will send out a follow up once they are back.', 'deposit'],
  },
  {
    words: /^(?:trading|trade)$/,
    behind: /^ (?:volumes?|hours|at \$|down|up|day|sessions?|bots?|journey|strateg|experience|fees?|fair)\b/,
    example: ['The largest exchange by trading volume suspends withdrawals.', 'withdrawal'],
  },
  {
    words: /^(?:withdraw|deposit|trade|buy|sell|send|top up)/,
    before:
      /\b(?:please|advised to|advises (?:customers|users) to|recommended to|encouraged to|should|need to|must|urged to) $/,
    example: ['Online trading is suspended. Customers are advised to withdraw funds before that.', 'trading'],
  },
  {
    words: /^deposit/,
    before: /\bauto-$/,
    example: ['Order placing and the auto-deposit margin are suspended.', 'trading'],
  },
  {
    words: /s$/,
    behind:
      /^ (?:made|sent|requested|placed|ordered|submitted|scheduled|posted|received|that (?:arrive|are)\b|you (?:place|make|send))/,
    example: ['Trading is suspended, and deposits made during the downtime will be credited.', 'trading'],
  },
  {
    words: /./,
    behind: /^(?:以外|を除)/,
    example: ['出金を停止いたします。出金以外のお取引は通常どおりです。', 'withdrawal'],
  },
  {
    words: /^[a-z]/,
    before: /\b(?:other than|except|except for|excluding|apart from) $/,
    example: ['All services except trading will be available; trading is suspended.', 'trading'],
  },
  {
    words: /^(?:send|deposit|withdraw|trade|buy|sell|log)/,
    before: /\b(?:if|when|once) you $/,
    example: ['Deposits are suspended; if you send coins, they will be credited later.', 'deposit'],
  },
  {
    words: /^[a-z]/,
    before: /(?:[(\s"]|:\/)\/[^\s)]{0,44}$/,
    example: ['Trading is suspended, see /reference/send-message/#deposit-list.', 'trading'],
  },
  { words: /^取引$/, before: /募金$/, example: ['ATMでの募金取引を停止し、出金を停止いたします。', 'withdrawal'] },
  { words: /^[a-z]/, before: /(?:@|\w\.)$/, example: ['Trading is suspended, see status.app.example.', 'trading'] },
  { words: /^[a-z]/, behind: /^(?:@|\.[a-z])/, example: ['Trading at app.fathom.example is suspended.', 'trading'] },
  {
    words: /\blog(?:ging|ged)?[- ]/,
    before: /\b(?:sessions?|fix|gateway)\b[^.]{0,48}$/,
    example: ['FIX sessions are suspended and will be logged out.', 'api'],
  },
  {
    words: /^(?:log|logging) /,
    behind: /^[^.]{0,48}\b(?:resetseqnum\w*|sequence numbers?|fix)\b/,
    example: ['FIX sessions are suspended, log on with ResetSeqNumFlag=Y.', 'api'],
  },
];

/** Whether the word names no service where it stands: 「You're receiving this email」, 「app.fathom.example」. */
export function isUnmeant(text: string, { from, to, entry }: WordToken): boolean {
  const before = text.slice(Math.max(0, from - LOOK), from).toLowerCase();
  const behind = text.slice(to, to + LOOK).toLowerCase();
  return rulesFor(entry.word).some(
    (rule) =>
      (rule.before === undefined || rule.before.test(before)) &&
      (rule.behind === undefined || rule.behind.test(behind)),
  );
}

/** The uses that a word may have: the same few words name services again and again. */
function rulesFor(word: string): readonly Unmeant[] {
  const rules = RULES_FOR.get(word) ?? UNMEANT.filter(({ words }) => words.test(word));
  RULES_FOR.set(word, rules);
  return rules;
}

const RULES_FOR = new Map<string, readonly Unmeant[]>();
