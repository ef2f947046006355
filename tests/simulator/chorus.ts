import type { PollMemory, PollRequest } from '../../lib/app/poll.ts';
import type { ButtonFace, NotificationContent, Stored } from '../../lib/app/ports.ts';
import { type ExchangeId, FIRST_EXCHANGE, idAt } from '../../lib/domain/exchange.ts';
import { settingsAt } from '../../lib/domain/settings.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import type { Browser, Onlooker } from './browser.ts';
import { Exchange, type Wait, type World } from './exchange.ts';
import type { NetworkTrouble } from './network.ts';
import { noticeIdOf } from './notices.ts';
import { ofExchange, storedOf, withinExchange } from './of-exchange.ts';
import { type Breach, Oracle } from './oracle.ts';
import type { Happening, NoticeHappening, Script } from './script.ts';
import { type SeenButton, surfacesOf } from './surfaces.ts';
import type { Timeline } from './timeline.ts';

/** One of the exchanges that are watched, and who holds the machine to what it says of it. */
interface Voice {
  readonly exchange: ExchangeId;
  readonly world: Exchange;
  readonly oracle: Oracle;
}

/** What is of one exchange, and happens at it. */
const AT_EXCHANGES: readonly Happening['is'][] = ['notice', 'halt', 'resume', 'glance', 'api', 'snooze', 'tick'];

/** The life of `script` as it is at each exchange: one machine, and its own stops. */
function scriptsOf(script: Script): { readonly exchange: ExchangeId; readonly script: Script }[] {
  const shared = script.happenings.filter(({ is }) => !AT_EXCHANGES.includes(is));
  const others = (script.others ?? []).map(({ exchange, stops, happenings, habits }) => {
    const own = [...shared, ...happenings].sort((a, b) => a.at - b.at);
    const settings = settingsAt(script.settings, exchange);
    return { exchange, script: { ...script, stops, habits, happenings: own, settings } };
  });
  return [{ exchange: FIRST_EXCHANGE, script }, ...others];
}

/** Several exchanges of one life, and the judge of each: each sees what is of its own, as if there were no other. */
export class Chorus implements Onlooker, World {
  readonly #voices: readonly Voice[];
  readonly #breaches: Breach[] = [];
  readonly #timeline: Timeline;
  readonly #digests = new Set<string>();
  #browser: Browser | null = null;
  trouble: World['trouble'] = null;

  constructor(script: Script, timeline: Timeline) {
    this.#timeline = timeline;
    this.#voices = scriptsOf(script).map(({ exchange, script: own }) => {
      const world = new Exchange(own, timeline, exchange);
      return { exchange, world, oracle: new Oracle(own, timeline, world, surfacesOf(own)) };
    });
  }

  get #first(): Voice {
    const [first] = this.#voices;
    if (first === undefined) throw new Error('nobody is watched');
    return first;
  }

  get breaches(): Breach[] {
    const of = ({ exchange, oracle }: Voice) =>
      oracle.breaches.map((breach) => ({ ...breach, what: `${exchange}: ${breach.what}` }));
    return [...this.#breaches, ...this.#voices.flatMap(of)];
  }

  get tellings(): number {
    return this.#voices.reduce((sum, { oracle }) => sum + oracle.tellings, 0);
  }

  get looks(): number {
    return this.#voices.reduce((sum, { oracle }) => sum + oracle.looks, 0);
  }

  get worstLatenessMs(): number {
    return Math.max(...this.#voices.map(({ oracle }) => oracle.worstLatenessMs));
  }

  get firstTold(): Map<string, number> {
    return this.#first.oracle.firstTold;
  }

  windowOf(stop: number): string | undefined {
    return this.#first.oracle.windowOf(stop);
  }

  watch(browser: Browser): void {
    this.#browser = browser;
    this.#each(({ oracle }) => oracle.watch(browser));
  }

  tick(): void {
    this.#each(({ oracle }) => oracle.tick());
  }

  look(): void {
    this.#each(({ oracle }) => oracle.look());
  }

  clockWasSet(): void {
    this.#each(({ oracle }) => oracle.clockWasSet());
  }

  died(): void {
    this.#each(({ oracle }) => oracle.died());
  }

  failed(what: string, error: unknown): void {
    this.#first.oracle.failed(what, error);
  }

  pollBegan(exchange: ExchangeId): void {
    this.#voiceOf(exchange)?.oracle.pollBegan();
  }

  shown(id: string, content: NotificationContent): void {
    if (id.startsWith('digest:')) this.#digests.add(id);
    else this.#toldOf(id, content, (oracle, own, said) => oracle.shown(own, said));
  }

  updated(id: string, content: NotificationContent): void {
    if (!id.startsWith('digest:')) this.#toldOf(id, content, (oracle, own, said) => oracle.updated(own, said));
  }

  gone(id: string): void {
    this.#each(({ exchange, oracle }) => {
      if (ofExchange(id) === exchange) oracle.gone(withinExchange(id, exchange));
    });
  }

  /** Each line of the tooltip names its exchange; the letters are of the first line. */
  buttonShown(face: ButtonFace): void {
    const lines = face.title.split('\n').map((line) => ({ line, ...namedIn(line) }));
    this.#each(({ exchange, oracle }) => {
      const own = lines.filter((each) => each.exchange === null || each.exchange === exchange);
      const isItsOwn = lines[0]?.exchange === exchange || lines.every((each) => each.exchange === null);
      const seen: SeenButton = {
        title: own.map(({ said }) => said).join('\n'),
        text: isItsOwn && face.text !== '' ? face.text : null,
      };
      oracle.buttonShown(seen);
    });
  }

  stored(items: Stored): void {
    const onScreen = (items.onScreen ?? {}) as Record<string, { windowIds?: readonly string[] }>;
    for (const id of this.#digests) {
      const windowIds = onScreen[id]?.windowIds;
      if (windowIds === undefined) continue;
      this.#digests.delete(id);
      for (const windowId of windowIds) {
        const exchange = ofExchange(windowId);
        this.#voiceOf(exchange)?.oracle.shownAmongOthers(withinExchange(windowId, exchange));
      }
    }
    // All notices are read in one go: a turn of one exchange may tell what another one's poll has just put there.
    if (items.readings !== undefined) this.#each((voice) => this.#readAhead(voice));
    this.#each(({ exchange, oracle }) => oracle.stored(storedOf(items, exchange)));
  }

  #readAhead({ exchange, world, oracle }: Voice): void {
    const archive = this.#browser?.archive ?? [];
    const isKept = (happening: NoticeHappening): boolean => {
      const id = idAt(exchange, noticeIdOf(happening));
      return archive.some((notice) => notice.id === id && (notice.updatedAt ?? notice.publishedAt) === happening.at);
    };
    if (world.newest !== undefined) oracle.readAhead(world.newest, isKept);
  }

  set isReachable(is: boolean) {
    this.#each(({ world }) => {
      world.isReachable = is;
    });
  }

  begin(_: NetworkTrouble): void {}
  end(_: NetworkTrouble): void {}

  poll(memory: PollMemory, request: PollRequest, _: Wait) {
    const { exchange = FIRST_EXCHANGE } = request;
    const { world } = this.#voiceOf(exchange) ?? this.#first;
    world.trouble = exchange === FIRST_EXCHANGE ? this.trouble : null;
    return world.poll(memory, request);
  }

  broughtBy(memory: PollMemory) {
    return this.#first.world.broughtBy(memory);
  }

  #each(act: (voice: Voice) => void): void {
    for (const voice of this.#voices) act(voice);
  }

  #voiceOf(exchange: ExchangeId): Voice | undefined {
    return this.#voices.find((voice) => voice.exchange === exchange);
  }

  /** Hands what was told to the judge of its exchange, whose name it has to begin with. */
  #toldOf(
    id: string,
    content: NotificationContent,
    hand: (oracle: Oracle, id: string, content: NotificationContent) => void,
  ): void {
    const exchange = ofExchange(id);
    const named = namedIn(content.title);
    if (named.exchange !== exchange) {
      const what = `“${content.title}” is of ${exchange}, and names ${named.exchange}`;
      this.#breaches.push({ kind: 'untrue', at: new Date(this.#timeline.now).toISOString(), what });
    }
    const voice = this.#voiceOf(exchange);
    if (voice !== undefined) hand(voice.oracle, withinExchange(id, exchange), { ...content, title: named.said });
  }
}

/** The exchange that `line` begins with, and the rest. */
function namedIn(line: string): { readonly exchange: ExchangeId | null; readonly said: string } {
  const [, ja, en, rest = line] = /^(?:【([^】]+)】|([\w ]+?): )(.*)$/s.exec(line) ?? [];
  const name = ja ?? en;
  const exchange = WATCHABLE.find((watched) => isCalled(watched, name)) ?? null;
  return { exchange, said: exchange === null ? line : rest };
}

const WATCHABLE: readonly ExchangeId[] = ['bitbank', 'bitflyer', 'gmo'];
const isCalled = (exchange: ExchangeId, name: string | undefined): boolean =>
  LANGUAGES.some((language) => exchangeName(exchange, language) === name);
