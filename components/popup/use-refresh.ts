import { useEffect, useState } from 'preact/hooks';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';

/** Where the refresh that the user asked for stands. */
export type Refresh = 'idle' | 'reading' | 'unreachable' | { readonly waitSeconds: number };

/** Asks for a poll now, and says why not where it was refused. */
export function useRefresh(send: SendCommand): [refresh: Refresh, ask: () => void] {
  const [refresh, setRefresh] = useState<Refresh>('idle');
  useEffect(() => {
    if (typeof refresh !== 'object') return;
    const left = refresh.waitSeconds - 1;
    const timer = setTimeout(() => setRefresh(left > 0 ? { waitSeconds: left } : 'idle'), SECOND_MS);
    return () => clearTimeout(timer);
  }, [refresh]);
  const ask = async () => {
    setRefresh('reading');
    try {
      const { accepted, retryAfterMs } = await send('refresh', {});
      setRefresh(accepted ? 'idle' : { waitSeconds: Math.max(1, Math.ceil(retryAfterMs / SECOND_MS)) });
    } catch {
      setRefresh('unreachable');
    }
  };
  return [refresh, () => void ask()];
}

/** The refresh in words; null while there is nothing to say about it. */
export function refreshWords(
  refresh: Refresh,
  words: {
    readonly reading: string;
    readonly unreachableWorker: string;
    readonly waitSeconds: (seconds: number) => string;
  },
): string | null {
  if (refresh === 'idle') return null;
  if (refresh === 'reading') return words.reading;
  return refresh === 'unreachable' ? words.unreachableWorker : words.waitSeconds(refresh.waitSeconds);
}
