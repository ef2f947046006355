import type { View } from '../../lib/domain/view.ts';
import type { IssueCommand } from './actions.ts';
import type { Patch } from './optimistic.ts';
import type { OverlayPort } from './port.ts';

/** The newest view, with what the user just did to it. */
export interface ViewStore {
  readonly view: () => View | null;
  readonly accept: (newer: View | null) => void;
  /** Asks the background for the newest view. */
  readonly reread: () => Promise<void>;
  /** Shows what the command will do at once; the background's answer comes as a newer view. */
  readonly command: IssueCommand;
}

interface ViewStoreDeps {
  readonly port: Pick<OverlayPort, 'readView' | 'send'>;
  /** Called whenever there is another view to draw. */
  readonly onChange: () => void;
  /** Called when a command has not reached the background, before everything is drawn as it was without it. */
  readonly onFailure: () => void;
}

/** Nothing has been read yet. */
export function createViewStore({ port, onChange, onFailure }: ViewStoreDeps): ViewStore {
  let stored: View | null = null;
  const patches = new Set<Patch>();
  const accept = (newer: View | null) => {
    stored = newer;
    onChange();
  };
  return {
    view: () =>
      stored === null || patches.size === 0 ? stored : [...patches].reduce((view, patch) => patch(view), stored),
    accept,
    reread: async () => accept(await port.readView()),
    command: (name, request, patch) => {
      patches.add(patch);
      onChange();
      const keep = () => {
        if (stored !== null) stored = patch(stored);
        patches.delete(patch);
      };
      const drop = () => {
        patches.delete(patch);
        onFailure();
        onChange();
      };
      port.send(name, request).then(keep, drop);
    },
  };
}
