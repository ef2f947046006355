import type { Badge } from '../domain/badge.ts';
import type { EpochMs } from '../domain/time.ts';
import { BADGE_WORDS, badgeText } from '../messages/badge.ts';
import type { Language } from '../messages/language.ts';
import type { ButtonFace } from './ports.ts';

/** Badge colours: those of the visual specification that carry white digits at 4.5:1 or more. */
const COLORS = {
  soon: '#44708a',
  imminent: '#835000',
  stopped: '#1f5fc0',
  emergency: '#c4141c',
  stale: '#69717b',
} as const;

/** The toolbar button for `badge`; `withText` false leaves the digits away and keeps icon and title. */
export function buttonFace(badge: Badge, withText: boolean, now: EpochMs, language: Language): ButtonFace {
  const { text, title } = badgeText(badge, now, language);
  const look = lookOf(badge);
  return { text: withText ? text : '', title, ...look };
}

/** `face` with word that the disk takes nothing: pages read the disk, so the button is where it can be said. */
export const withRefusal = (face: ButtonFace, language: Language): ButtonFace => ({
  ...face,
  title: `${face.title}\n${BADGE_WORDS[language].storageRefused}`,
});

function lookOf(badge: Badge): Pick<ButtonFace, 'icon' | 'color'> {
  switch (badge.is) {
    case 'calm':
      return { icon: 'icon', color: COLORS.soon };
    case 'ahead':
      return badge.urgent ? { icon: 'imminent', color: COLORS.imminent } : { icon: 'icon', color: COLORS.soon };
    case 'stopped':
      return { icon: 'stopped', color: COLORS.stopped };
    case 'emergency':
    case 'reported':
      return { icon: 'emergency', color: COLORS.emergency };
    case 'stale':
    case 'not-allowed':
      return { icon: 'stale', color: COLORS.stale };
  }
}
