import { KEYS } from '../domain/storage-keys.ts';
import { api } from './page.ts';

/** Text that the context menu left to be added, taken away by reading it. */
export async function takePastedDraft(): Promise<string | null> {
  const draft = (await api.storage.local.get(KEYS.pastedDraft))[KEYS.pastedDraft];
  await api.storage.local.remove(KEYS.pastedDraft);
  return typeof draft === 'string' ? draft : null;
}
