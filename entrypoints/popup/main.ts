import '../../components/popup/popup.css';
import { resolveLanguage } from '../../lib/messages/language.ts';
import { browserLanguage, watchView } from '../../lib/platform/page.ts';
import { bringWords } from './words.ts';

/*
 * What the first drawing needs is asked for at once and not one after the other, which is most of what an opening takes:
 * what draws, the view, and the words that most users read, those of the browser's own language.
 */
const drawing = import('./draw.ts').then(({ openPopup }) => openPopup());
watchView((view) => void drawing.then((draw) => draw(view)));
void bringWords(resolveLanguage('system', browserLanguage()));
