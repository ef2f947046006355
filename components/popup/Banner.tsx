import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import { WARN } from '../shared/icons.ts';
import { Mark } from '../shared/Mark.tsx';
import type { PopupPicture } from './present.ts';

interface BannerProps {
  readonly banner: PopupPicture['banners'][number];
  readonly children?: ComponentChildren;
}

/** Something about the forecast itself that has to be known first. */
export function Banner({ banner, children }: BannerProps) {
  const isForUser = ['blocked', 'clock', 'pair'].includes(banner.kind);
  return (
    <section class="Banner" data-phase={isForUser ? 'imminent' : 'stale'}>
      {isForUser ? <Icon of={WARN} size={20} /> : <Mark phase="stale" size={20} />}
      <h2>{banner.title}</h2>
      <p>{banner.text}</p>
      {children}
    </section>
  );
}
