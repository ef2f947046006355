import '../../components/pages/pages.css';
import { render } from 'preact';
import { pageVoice } from '../../components/kit/page-voice.ts';
import { AddPage, taskOf } from '../../components/pages/add/AddPage.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { browserLanguage, sendCommand, watchView } from '../../lib/platform/page.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { takePastedDraft } from '../../lib/platform/pasted-draft.ts';

const draft = await takePastedDraft();

const speak = pageVoice({
  page: pageHands,
  load: (language) => import(`../../lib/messages/${language}/for/add.ts`),
  browserLanguage: browserLanguage(),
  titleIn: (language) => wordsIn(language).manual.title,
});

// Drawn once: a view that changes meanwhile must not take away what is being typed.
const stop = watchView((stored) => {
  stop();
  speak(stored?.display, (language) => {
    const task = taskOf(location.hash, stored ?? emptyView(epochMs(Date.now())), draft, language);
    const close = () => location.replace('/popup.html');
    render(
      <AddPage task={task} language={language} page={pageHands} send={sendCommand} onClose={close} />,
      document.body,
    );
  });
});
