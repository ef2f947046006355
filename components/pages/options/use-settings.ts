import { useEffect, useState } from 'preact/hooks';
import type { SendCommand } from '../../../lib/domain/commands.ts';
import type { Settings } from '../../../lib/domain/settings.ts';

export interface EditedSettings {
  readonly settings: Settings;
  /** Changes single settings and saves them at once. */
  readonly change: (part: Partial<Settings>) => void;
  /** The newest change was not saved, and was taken back. */
  readonly failed: boolean;
}

/** Settings being edited: drawn before storage answers, so that two quick choices build on one another. */
export function useSettings(stored: Settings, send: SendCommand): EditedSettings {
  const [settings, setSettings] = useState(stored);
  const [failed, setFailed] = useState(false);
  useEffect(() => setSettings(stored), [stored]);
  const change = async (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    setSettings(next);
    const answer = await send('saveSettings', { settings: next }).catch(() => ({ saved: false }));
    setFailed(!answer.saved);
    if (!answer.saved) setSettings(stored);
  };
  return { settings, change: (part) => void change(part), failed };
}
