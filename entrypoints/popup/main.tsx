import '../../components/shared/tokens.css';
import '../../components/pages/pages.css';
import { render } from 'preact';
import { dressPage } from '../../components/pages/dress-page.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { HOST_PERMISSIONS } from '../../lib/exchanges/bitbank.ts';
import { resolveLanguage } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import {
  askForHosts,
  browserLanguage,
  openOptions,
  sendCommand,
  takePastedDraft,
  watchView,
} from '../../lib/platform/page.ts';

const root = document.getElementById('root');
const draft = await takePastedDraft();
const clock = () => epochMs(Date.now());

if (root !== null) {
  watchView((stored) => {
    const view = stored ?? emptyView(clock());
    const language = resolveLanguage(view.display.language, browserLanguage());
    dressPage(language, POPUP_WORDS[language].name, view.display.theme);
    render(
      <Popup
        view={view}
        clock={clock}
        language={language}
        zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        send={sendCommand}
        onOptions={() => void openOptions()}
        onAllow={() => void askForHosts(HOST_PERMISSIONS)}
        draft={draft}
      />,
      root,
    );
  });
}
