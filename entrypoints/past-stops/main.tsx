import '../../components/shared/tokens.css';
import '../../components/pages/pages.css';
import { render } from 'preact';
import { History } from '../../components/pages/History.tsx';
import { pageVoice } from '../../components/pages/page-voice.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { browserLanguage, watchView } from '../../lib/platform/page.ts';

const speak = pageVoice({
  load: (language) => import(`../../lib/messages/${language}/for/history.ts`),
  browserLanguage: browserLanguage(),
  titleIn: (language) => `${wordsIn(language).pages.name}: ${wordsIn(language).pages.history}`,
});

watchView((view) =>
  speak(view?.display, (language) => render(<History past={view?.past ?? []} language={language} />, document.body)),
);
