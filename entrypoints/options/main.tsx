import '../../components/pages/pages.css';
import { render } from 'preact';
import type { DrawnView } from '../../components/forecast/drawn-view.ts';
import { pageVoice } from '../../components/kit/page-voice.ts';
import { Options } from '../../components/pages/options/Options.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { KEYS } from '../../lib/domain/storage-keys.ts';
import { errorsIn, type SurvivedError } from '../../lib/domain/survived-error.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { type WebhookMemory, webhookMemoryIn } from '../../lib/domain/webhook.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { FEED } from '../../lib/platform/feed-place.ts';
import {
  areHostsAllowed,
  askForHosts,
  browserLanguage,
  giveHostsBack,
  sendCommand,
  watchStored,
  watchView,
} from '../../lib/platform/page.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { extensionVersion, watchSettings } from '../../lib/platform/page-settings.ts';

const hosts = { ask: askForHosts, giveBack: giveHostsBack, have: areHostsAllowed };
const feedBase = FEED?.base ?? null;
const clock = () => epochMs(Date.now());
let view: DrawnView = emptyView(clock());
let settings: Settings | null = null;
let errors: readonly SurvivedError[] = [];
let webhook: WebhookMemory | null = null;

const speak = pageVoice({
  page: pageHands,
  load: (language) => import(`../../lib/messages/${language}/for/options.ts`),
  browserLanguage: browserLanguage(),
  titleIn: (language) => `${wordsIn(language).pages.name}: ${wordsIn(language).pages.options}`,
});

function draw() {
  if (settings === null) return;
  const drawn = { settings, view, errors, webhook };
  speak(settings, (language) => {
    const props = {
      ...drawn,
      clock,
      language,
      version: extensionVersion(),
      page: pageHands,
      send: sendCommand,
      hosts,
      feedBase,
    };
    render(<Options {...props} />, document.body);
  });
}

watchSettings((stored) => {
  settings = stored;
  draw();
});
watchStored('errors' satisfies (typeof KEYS)['errors'], (stored) => {
  errors = errorsIn(stored);
  draw();
});
watchStored('webhook' satisfies (typeof KEYS)['webhook'], (stored) => {
  webhook = stored === undefined ? null : webhookMemoryIn(stored, null);
  draw();
});
watchView((stored) => {
  view = stored ?? view;
  draw();
});
