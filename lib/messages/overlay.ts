import type { Catalogue } from './language.ts';
import type { OverlayWords } from './overlay/contract.ts';
import { OVERLAY_EN } from './overlay/en.ts';
import { OVERLAY_JA } from './overlay/ja.ts';

export type { OverlayWords, SceneName, SceneWords } from './overlay/contract.ts';

export const OVERLAY: Catalogue<OverlayWords> = { ja: OVERLAY_JA, en: OVERLAY_EN };
