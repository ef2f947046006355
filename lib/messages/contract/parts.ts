import type { Scene } from '../../domain/situation/scene.ts';

/** What is said of a part in a few words, by its scene; `{…}` are its times. Data, so that it can lie in storage. */
export interface PartWords {
  readonly scenes: Readonly<Record<Scene, string>>;
  /** Old data whose reading is not known, and of which it is: the moment stays true, an age does not. */
  readonly old: string;
  readonly readAt: string;
  readonly openEnd: string;
  readonly disagree: string;
  /** What a notice says where the user's own word holds against it. */
  readonly noticeSays: {
    readonly plan: string;
    readonly over: string;
    readonly cancelled: string;
    readonly postponed: string;
  };
}
