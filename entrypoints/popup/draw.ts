import { pageVoice } from '../../components/kit/page-voice.ts';
import { runPopup } from '../../components/popup/run-popup.tsx';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { epochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { askForHosts, browserLanguage, openOptions, sendCommand } from '../../lib/platform/page.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { bringWords } from './words.ts';

/** Returns what draws a view; null: the background wrote none yet. Other pages load this file too, and run nothing. */
export function openPopup(): (view: View | null) => void {
  const clock = () => epochMs(Date.now());
  const popup = runPopup(document.body, {
    clock,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    page: pageHands,
    send: sendCommand,
    onOptions: () => void openOptions(),
    onAllow: () => void askForHosts(FIRST_SITE.origins),
    onAdd: (hash) => location.assign(`/add.html${hash}`),
  });
  const speak = pageVoice({
    page: pageHands,
    load: bringWords,
    browserLanguage: browserLanguage(),
    titleIn: (language) => wordsIn(language).popup.name,
  });
  return (view) => speak(view?.display, (language) => popup.show(view ?? emptyView(clock()), language));
}
