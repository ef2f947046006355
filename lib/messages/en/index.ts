import type { Words } from '../contract/index.ts';
import { badge } from './badge.ts';
import { choices } from './choices.ts';
import { comparison } from './comparison.ts';
import { digest } from './digest.ts';
import { exchanges } from './exchanges.ts';
import { feed } from './feed.ts';
import { flags } from './flags.ts';
import { history } from './history.ts';
import { after, before } from './items.ts';
import { kinds } from './kinds.ts';
import { locale } from './locale.ts';
import { manual } from './manual.ts';
import { notifications } from './notifications.ts';
import { options } from './options.ts';
import { overlay } from './overlay.ts';
import { pages } from './pages.ts';
import { pairs } from './pairs.ts';
import { parts } from './parts.ts';
import { popup } from './popup.ts';
import { rules } from './rules.ts';
import { scenes } from './scenes.ts';
import { services } from './services.ts';
import { sources } from './sources.ts';
import { steps } from './steps.ts';
import { subjects } from './subjects.ts';
import { welcome } from './welcome.ts';

/** All words of this language; what a script learns of them is under `for`. */
export const words: Words = {
  locale,
  subjects,
  services,
  kinds,
  before,
  after,
  exchanges,
  scenes,
  parts,
  choices,
  comparison,
  pairs,
  flags,
  rules,
  sources,
  steps,
  badge,
  notifications,
  digest,
  overlay,
  popup,
  manual,
  pages,
  options,
  history,
  welcome,
  feed,
};
