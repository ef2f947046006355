import { Lead } from './Lead.tsx';
import { Sky } from './Sky.tsx';
import type { SizeProps } from './sizes.ts';

/** Far: tile and sentence. */
export function Pill({ v, text, actions }: SizeProps) {
  return (
    <section class="Pill">
      <Sky v={v} size={18} />
      <Lead v={v} text={text} title={v.words.expand} onClick={() => actions.resize('bar')} />
      {v.elsewhere !== null && <p class="Elsewhere">{v.elsewhere}</p>}
    </section>
  );
}
