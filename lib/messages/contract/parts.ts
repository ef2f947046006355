import type { Scene } from '../../domain/situation/scene.ts';

/** What is said of a part in a few words, by its scene; `{…}` are its times. Data, so that it can lie in storage. */
export interface PartWords {
  readonly scenes: Readonly<Record<Scene, string>>;
  readonly openEnd: string;
  readonly disagree: string;
}
