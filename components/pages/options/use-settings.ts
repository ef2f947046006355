import { useEffect, useRef, useState } from 'preact/hooks';
import type { SendCommand } from '../../../lib/domain/commands.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { readSettings } from '../../../lib/domain/settings-read.ts';

export interface EditedSettings {
  readonly settings: Settings;
  /** Changes single settings and saves them at once. */
  readonly change: (part: Partial<Settings>) => void;
  /** The newest change was not saved, and was taken back. */
  readonly failed: boolean;
}

/**
 * Settings being edited: what was chosen stands over what is stored until storage shows it, so that quick choices build
 * on one another, also where the first is stored after the second was made.
 */
export function useSettings(stored: Settings, send: SendCommand): EditedSettings {
  const [choices, setChoices] = useState<readonly Partial<Settings>[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => setChoices((all) => all.filter((part) => !shows(stored, part))), [stored]);
  const settings: Settings = Object.assign({}, stored, ...choices);
  // A choice that waited for the browser's question is made upon what is chosen by then.
  const chosen = useRef(settings);
  chosen.current = settings;
  const change = async (part: Partial<Settings>) => {
    const next = { ...chosen.current, ...part };
    setChoices((all) => [...all, part]);
    const answer = await send('saveSettings', { settings: next }).catch(() => ({ saved: false }));
    setFailed(!answer.saved);
    if (!answer.saved) setChoices((all) => all.filter((choice) => choice !== part));
  };
  return { settings, change: (part) => void change(part), failed };
}

const shows = (stored: Settings, part: Partial<Settings>): boolean =>
  JSON.stringify(readSettings({ ...stored, ...part })) === JSON.stringify(readSettings(stored));
