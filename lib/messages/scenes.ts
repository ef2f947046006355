import type { SceneSentences } from './contract/scenes.ts';
import { scenes as scenesEn } from './en/scenes.ts';
import { scenes as scenesJa } from './ja/scenes.ts';
import type { Catalogue } from './language.ts';

export type { SceneSentences } from './contract/scenes.ts';

export const SCENE_SENTENCES: Catalogue<SceneSentences> = { ja: scenesJa, en: scenesEn };
