import type { ComponentChildren } from 'preact';
import type { PopupPicture } from '../forecast/present.ts';
import { Icon } from '../kit/Icon.tsx';
import { WARN } from '../kit/icons.ts';
import { Mark } from '../kit/Mark.tsx';

interface BannerProps {
  readonly banner: PopupPicture['banners'][number];
  readonly children?: ComponentChildren;
}

/** Something about the forecast itself that has to be known first. */
export function Banner({ banner, children }: BannerProps) {
  const isForUser = ['blocked', 'clock', 'pair', 'lost'].includes(banner.kind);
  return (
    <section class="Banner" data-phase={isForUser ? 'imminent' : 'stale'}>
      {isForUser ? <Icon of={WARN} size={20} /> : <Mark phase="stale" size={20} />}
      <h2>{banner.title}</h2>
      <p>{banner.text}</p>
      {children}
    </section>
  );
}
