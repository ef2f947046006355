import type { Settings } from '../domain/settings.ts';
import { readSettings } from '../domain/settings-read.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { api, watchStored } from './page.ts';

/** Calls back with the settings in force, now and after every change; broken values fall back one by one. */
export const watchSettings = (callback: (settings: Settings) => void): (() => void) =>
  watchStored(KEYS.settings, (value) => callback(readSettings(value)));

export const extensionVersion = (): string => api.runtime.getManifest().version;
