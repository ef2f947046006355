import '../../components/shared/tokens.css';
import '../../components/pages/pages.css';
import { render } from 'preact';
import { dressPage } from '../../components/pages/dress-page.ts';
import { History } from '../../components/pages/History.tsx';
import { PAGE_WORDS } from '../../lib/messages/pages.ts';
import { browserLanguage, watchView } from '../../lib/platform/page.ts';

watchView((view) => {
  const titleIn = (language: keyof typeof PAGE_WORDS) =>
    `${PAGE_WORDS[language].name}: ${PAGE_WORDS[language].history}`;
  const language = dressPage(view?.display, browserLanguage(), titleIn);
  render(<History past={view?.past ?? []} language={language} />, document.body);
});
