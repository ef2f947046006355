import '../../components/shared/tokens.css';
import '../../components/pages/pages.css';
import { render } from 'preact';
import { dressPage } from '../../components/pages/dress-page.ts';
import { AddPage, taskOf } from '../../components/popup/AddPage.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { MANUAL_WORDS } from '../../lib/messages/manual.ts';
import { browserLanguage, sendCommand, watchView } from '../../lib/platform/page.ts';
import { takePastedDraft } from '../../lib/platform/pasted-draft.ts';

const draft = await takePastedDraft();

// Drawn once: a view that changes meanwhile must not take away what is being typed.
const stop = watchView((stored) => {
  stop();
  const language = dressPage(stored?.display, browserLanguage(), (language) => MANUAL_WORDS[language].title);
  const task = taskOf(location.hash, stored ?? emptyView(epochMs(Date.now())), draft, language);
  const close = () => location.replace('/popup.html');
  render(<AddPage task={task} language={language} send={sendCommand} onClose={close} />, document.body);
});
