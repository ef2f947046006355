import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';

/** The command that lets the extension speak `language`. Written to storage instead, the first cycle might undo it. */
export const speakIn = (language: Settings['language']) => ({
  command: 'saveSettings',
  request: { settings: { ...DEFAULT_SETTINGS, language } },
});
