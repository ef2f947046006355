import type { ComponentChildren } from 'preact';
import type { Language } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { Button, ButtonLink } from '../pages/Button.tsx';
import { Icon } from '../shared/Icon.tsx';
import { EDIT, EXTERNAL, WARN } from '../shared/icons.ts';
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

interface UnreadableBannerProps {
  readonly notice: PopupPicture['unreadable'][number];
  readonly language: Language;
  readonly onEnter: () => void;
  readonly onDismiss: () => void;
}

/** A notice of a stop whose times could not be read: listed, never dropped. */
export function UnreadableBanner({ notice, language, onEnter, onDismiss }: UnreadableBannerProps) {
  const words = POPUP_WORDS[language];
  return (
    <section class="Banner" data-phase="imminent">
      <Icon of={WARN} size={20} />
      <h2>{words.unreadable}</h2>
      <p>
        {notice.href === null ? (
          notice.title
        ) : (
          <a href={notice.href} target="_blank" rel="noreferrer">
            {notice.title}
          </a>
        )}
        {notice.when}
      </p>
      <span class="buttons">
        {notice.href !== null && (
          <ButtonLink href={notice.href} icon={EXTERNAL}>
            {words.openNotice}
          </ButtonLink>
        )}
        <Button icon={EDIT} onClick={onEnter}>
          {words.enterByHand}
        </Button>
        <Button onClick={onDismiss}>{words.dismissNotice}</Button>
      </span>
    </section>
  );
}
