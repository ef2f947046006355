import '../../components/pages/pages.css';
import { render } from 'preact';
import type { DrawnView } from '../../components/forecast/drawn-view.ts';
import { pageVoice } from '../../components/kit/page-voice.ts';
import { Welcome } from '../../components/pages/welcome/Welcome.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { askForHosts, browserLanguage, giveHostsBack, sendCommand, watchView } from '../../lib/platform/page.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { watchSettings } from '../../lib/platform/page-settings.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const onAllow = () => void askForHosts(FIRST_SITE.origins);
const hosts = { ask: askForHosts, giveBack: giveHostsBack };
const clock = () => epochMs(Date.now());
let view: DrawnView = emptyView(clock());
let settings: Settings | null = null;

const speak = pageVoice({
  page: pageHands,
  load: (language) => import(`../../lib/messages/${language}/for/welcome.ts`),
  browserLanguage: browserLanguage(),
  titleIn: (language) => `${wordsIn(language).pages.name}: ${wordsIn(language).pages.welcome}`,
});

function draw() {
  if (settings === null) return;
  const drawn = { settings, view };
  speak(settings, (language) => {
    const props = { ...drawn, clock, language, zone, page: pageHands, send: sendCommand, onAllow, hosts };
    render(<Welcome {...props} />, document.body);
  });
}

watchSettings((stored) => {
  settings = stored;
  draw();
});
watchView((stored) => {
  view = stored ?? view;
  draw();
});
