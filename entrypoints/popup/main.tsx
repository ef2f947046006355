import '../../components/shared/tokens.css';
import '../../components/pages/pages.css';
import { dressPage } from '../../components/pages/dress-page.ts';
import { runPopup } from '../../components/popup/run-popup.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { HOST_PERMISSIONS } from '../../lib/exchanges/bitbank.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { askForHosts, browserLanguage, openOptions, sendCommand, watchView } from '../../lib/platform/page.ts';

const clock = () => epochMs(Date.now());
const popup = runPopup(document.body, {
  clock,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  send: sendCommand,
  onOptions: () => void openOptions(),
  onAllow: () => void askForHosts(HOST_PERMISSIONS),
  onAdd: (hash) => location.assign(`/add.html${hash}`),
});

watchView((view) => {
  const language = dressPage(view?.display, browserLanguage(), (language) => POPUP_WORDS[language].name);
  popup.show(view ?? emptyView(clock()), language);
});
