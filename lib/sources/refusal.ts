import { withoutSite } from './own-heading.ts';
import { foldTitle } from './page-facts.ts';

/*
 * Pages that stand in an article's place and are none: errors, doors, waiting rooms, portals of a network. Their status
 * is often that of a good answer.
 */

/** More is said only by a page with something to say. */
const LONGEST = 700;
const LONGEST_HEADING = 60;
const NAMES: readonly RegExp[] = [
  /^(?:error ?)?[45]\d\d(?:\b|$)|not found|(?:page|article) (?:is )?(?:gone|missing|unavailable)/i,
  /(?:ページ|記事|お知らせ|コンテンツ)(?:が|は)(?:見つかりません|存在しません|削除され|ありません|表示できません)|見つかりませんでした|^お探しの/,
  /^(?:(?:ただ今|ただいま|只今|現在)、?)?(?:(?:本|当)?サイトは?、?)?(?:システム)?(?:緊急|臨時)?メンテナンス(?:中|を(?:実施|行)?っ?て(?:い|お)ります)(?:です|となります)?[。.]?$/,
  /under maintenance|temporarily unavailable|service unavailable|be right back/i,
  /just a moment|attention required|access denied|forbidden|checking your browser|verif(?:y|ying) (?:that )?you(?:'re| are)|are you a robot|security check|unusual traffic/i,
  /^(?:会員)?(?:ログイン|サインイン)(?:が必要です|してください|画面|ページ)?$|^(?:log|sign) ?in$|ログインが必要/i,
  /アクセスが(?:集中|拒否|制限)|アクセス(?:できません|いただけません)|しばらくお待ちください|ブラウザ(?:を確認|の確認)|ロボットでは/,
  /wi-?fi|captive|ネットワークへの接続|^(?:ようこそ|welcome to)/i,
  /エラーが発生しました|(?:システム|通信)エラー$|^エラー$|something went wrong|internal server error/i,
  /javascript/i,
  /移動しています|redirecting|restricted|not available in your|お住まいの(?:国|地域)/i,
];

/** What a page that may be no article says. */
interface Doubtful {
  /** Its heading, and what its data calls the article. */
  readonly titles: readonly string[];
  /** `<title>` and its like. */
  readonly names: readonly string[];
  readonly text: string;
  /** The title under which a list led here. */
  readonly listed: string | null;
  /** The page carries the article's data under its own address or title. */
  readonly isKnown: boolean;
}

/** Whether a page stands in an article's place and is none. */
export const isNoArticle = (page: Doubtful): boolean => isRefusal(page) || (!page.isKnown && isElsewhere(page));

/** Whether a page says by its name or its heading that it is no article. One that bears the list's title is. */
function isRefusal({ titles, names: called, text, listed }: Doubtful): boolean {
  if (text.length > LONGEST) return false;
  const shown = titles[0] ?? text.split('\n', 1)[0] ?? '';
  if (listed !== null && foldTitle(`${shown}${text}`).includes(foldTitle(listed))) return false;
  const names = [shown, ...called.map(withoutSite)].map((name) => name.normalize('NFKC').trim());
  return names.some((name) => name.length <= LONGEST_HEADING && NAMES.some((of) => of.test(name)));
}

/** So much of a title shows that a page knows it. */
const SAMPLE = 6;
/** Each piece of a title is looked for in the whole page. */
const LONGEST_SAMPLED = 200;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * Whether nothing of the list's title stands anywhere on the page, heading, titles and text: then it is another page. A
 * title in another language may be a translation.
 */
function isElsewhere({ titles, names, text, listed }: Doubtful): boolean {
  const own = foldTitle(listed ?? '').slice(0, LONGEST_SAMPLED);
  const said = foldTitle([...titles, ...names, text].join(' '));
  if (own.length < SAMPLE || JAPANESE.test(own) !== JAPANESE.test(titles[0] ?? said)) return false;
  for (let at = 0; at + SAMPLE <= own.length; at++) if (said.includes(own.slice(at, at + SAMPLE))) return false;
  return true;
}
