import type { OverlayWords } from './contract/overlay.ts';
import { overlay as overlayEn } from './en/overlay.ts';
import { overlay as overlayJa } from './ja/overlay.ts';
import type { Catalogue } from './language.ts';

export type { OverlayWords, SceneName, SceneWords } from './contract/overlay.ts';

export const OVERLAY: Catalogue<OverlayWords> = { ja: overlayJa, en: overlayEn };
