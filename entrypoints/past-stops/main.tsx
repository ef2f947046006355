import '../../components/pages/pages.css';
import { render } from 'preact';
import { pageVoice } from '../../components/kit/page-voice.ts';
import { History } from '../../components/pages/history/History.tsx';
import { wordsIn } from '../../lib/messages/index.ts';
import { browserLanguage, watchView } from '../../lib/platform/page.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';

const speak = pageVoice({
  page: pageHands,
  load: (language) => import(`../../lib/messages/${language}/for/history.ts`),
  browserLanguage: browserLanguage(),
  titleIn: (language) => `${wordsIn(language).pages.name}: ${wordsIn(language).pages.history}`,
});

watchView((view) =>
  speak(view?.display, (language) =>
    render(<History past={view?.past ?? []} language={language} page={pageHands} />, document.body),
  ),
);
