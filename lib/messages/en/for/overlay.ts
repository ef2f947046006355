import { scriptOfWords } from '../../brought-words.ts';
import { choices } from '../choices.ts';
import { comparison } from '../comparison.ts';
import { exchanges } from '../exchanges.ts';
import { after, before } from '../items.ts';
import { locale } from '../locale.ts';
import { overlay } from '../overlay.ts';
import { services } from '../services.ts';

export default scriptOfWords('en', { after, before, choices, comparison, exchanges, locale, overlay, services });
