import { present as presentPopup } from '../../components/forecast/present.ts';
import { present as presentOverlay } from '../../components/overlay/present.ts';
import { watchEnds } from '../../components/overlay/seen-ends.ts';
import type { ButtonFace } from '../../lib/app/ports.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';
import { ASSETS } from '../overlay/telling.ts';
import type { Script } from './script.ts';
import { type Claimed, claimsAt, type Place } from './surface-words.ts';

/** Words that stand on a surface, and what they claim. */
export interface Said {
  readonly place: Place;
  readonly surface: 'overlay' | 'popup' | 'button' | 'notification';
  /** What leads there; else it is one line among others. */
  readonly leads: boolean;
  /** What it is about; null: the forecast as a whole, or what the words alone say. */
  readonly windowId: string | null;
  /** The part of the maintenance that the words name; null: what leads of it. */
  readonly part: string | null;
  readonly claims: readonly Claimed[];
  readonly words: string;
}

/** What can be seen of the extension at one moment. */
export interface Look {
  readonly view: View;
  readonly now: EpochMs;
  /** The button as it was set last; null before. */
  readonly button: SeenButton | null;
}

/** The button; null: its letters are about something else. */
export interface SeenButton extends Pick<ButtonFace, 'title'> {
  readonly text: string | null;
}

/** Words that nobody understands. */
export class Unheard extends Error {}

/** Draws what stands on every surface. The tests break one of them to see whether it is noticed. */
export type Draw = (look: Look) => Said[];

/** The surfaces of the life `script`, drawn by the product's own presenters, on a trading page that stays open. */
export function surfacesOf({ language: browserLanguage, zone }: Pick<Script, 'language' | 'zone'>): Draw {
  const ends = watchEnds();
  return ({ view, now, button }) => {
    const language = resolveLanguage(view.display.language, browserLanguage);
    ends.note(view, now);
    return [
      ...overlaySaid(view, now, language, ends.at),
      ...popupSaid(view, now, language, zone),
      ...(button === null ? [] : buttonSaid(button)),
    ];
  };
}

/** What `words` say at `place`. */
function hear(place: Place, words: string, of: Omit<Said, 'claims' | 'words' | 'part' | 'place'>): Said {
  const claims = claimsAt(place, words);
  if (claims === null) throw new Unheard(`${place}: “${words}”`);
  return { ...of, place, part: null, claims, words };
}

function overlaySaid(view: View, now: EpochMs, language: Language, sawEnd: Readonly<Record<string, EpochMs>>): Said[] {
  const drawn = presentOverlay({
    view,
    now,
    language,
    assets: ASSETS,
    page: { pair: 'btc_jpy', sawEnd },
    noticesUrl: 'https://bitbank.cc/blog',
  });
  const about = { surface: 'overlay', windowId: drawn?.windowId ?? null } as const;
  if (drawn === null) return [{ ...about, place: 'overlay', leads: true, part: null, claims: ['calm'], words: '' }];
  const isRunning = drawn.note !== null && /動いています|still running/.test(drawn.note);
  const lead = hear('overlay', drawn.lead, { ...about, leads: true });
  const parts = drawn.facts.flatMap(([term, detail]) => partSaid(term, detail, about));
  // The coin stands in front of the sentence.
  const words = drawn.coin === null ? lead.words : `${drawn.coin} ${lead.words}`;
  return [narrowed({ ...lead, words }, isRunning), ...parts];
}

/** Whether trading is seen to go on stands beside the sentence. */
const narrowed = (said: Said, isRunning: boolean): Said =>
  said.claims.includes('due-now') && said.leads ? { ...said, claims: [isRunning ? 'due-running' : 'due-now'] } : said;

const OTHER_TERMS =
  /^(?:停止|変更|注意|種類|状態|終了|実績|確認|お知らせ|再開|注文|約定|予想値|表示|範囲|予定|現地時間|記載なし|出典|最終確認|該当箇所|お知らせの相違)$/;
const OTHER_TERMS_EN =
  /^(?:Stops|Change|Note|Kind|State|End|History|Seen|Orders|Matching|Estimate|Notice|Recovery|It says|Scope|Planned|Local|Not mentioned|Source|Last seen|Stopped|Passage|Notices disagree)$/;

/** What is said of a part, beside its name. */
function partSaid(term: string, detail: string, about: Pick<Said, 'surface' | 'windowId'>): Said[] {
  if (OTHER_TERMS.test(term) || OTHER_TERMS_EN.test(term)) return [];
  const claims = claimsAt('part', detail);
  return claims === null
    ? []
    : [{ ...about, place: 'part', leads: false, part: term, claims, words: `${term}: ${detail}` }];
}

function popupSaid(view: View, now: EpochMs, language: Language, zone: string): Said[] {
  const { hero, focus, upcoming, recent } = presentPopup(view, now, { language, zone });
  const about = { surface: 'popup', windowId: focus?.id ?? null } as const;
  const sentence = hero.sentence.filter((part) => part !== '');
  const words = sentence.join(language === 'en' || /^\d+\/\d+\(/.test(sentence.at(-1) ?? '') ? ' ' : '');
  const facts = hero.facts.flatMap((fact) => ('text' in fact ? [[fact.label, fact.text] as const] : []));
  const isRunning = facts.some(([, text]) => /動いています|still running/.test(text));
  return [
    narrowed(hear('popup', words, { ...about, leads: true }), isRunning),
    ...facts.flatMap(([term, detail]) => partSaid(term, detail, about)),
    ...[...upcoming, ...recent].map(({ id, left }) =>
      hear('row', left, { surface: 'popup', leads: false, windowId: id }),
    ),
  ];
}

/** The tooltip names no ids: its lines are told apart by what they say. */
function buttonSaid({ text, title }: SeenButton): Said[] {
  const about = { surface: 'button', windowId: null } as const;
  const named = text === null && title === '' ? [] : title.split('\n');
  const lines = named.map((line) => hear('tooltip', line, { ...about, leads: false }));
  const letters = text === null ? [] : [hear('letters', text, { ...about, leads: true })];
  return [...letters, ...lines.filter(({ claims }) => claims.length > 0)];
}
