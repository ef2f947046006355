import type { Badge, BadgeFace } from '../domain/badge.ts';
import type { Proof } from '../domain/proof.ts';
import type { EpochMs } from '../domain/time.ts';
import { type ButtonReader, badgeText } from '../messages/badge.ts';
import { wordsIn } from '../messages/index.ts';
import { timesFor } from '../messages/japan-times.ts';
import type { Language } from '../messages/language.ts';
import { proofText } from '../messages/proof.ts';
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
export function buttonFace(badge: Badge, withText: boolean, now: EpochMs, reader: ButtonReader): ButtonFace {
  const { text, title } = badgeText(badge, now, reader);
  const look = lookOf(badge);
  return { text: withText ? text : '', title, ...look };
}

interface Quiet {
  readonly badge: Badge;
  readonly proof: Proof;
  readonly now: EpochMs;
}

/** `face` with word of what was read and seen, where nothing else is told: silence is no proof that it works. */
export function withProof(
  face: ButtonFace,
  { badge, proof, now }: Quiet,
  { language, zone }: ButtonReader,
): ButtonFace {
  const isRead = badge.sight === 'read' && badge.elsewhere.every(({ sight }) => sight === 'read');
  const isQuiet = isRead && badge.lead === null && badge.others.length === 0;
  if (!isQuiet || badge.isMoreKnown || badge.undated > 0) return face;
  return {
    ...face,
    title: `${face.title}\n${proofText(proof, { planned: 0, now, stays: timesFor(language, zone) }, language)}`,
  };
}

/** `face` with word that the disk takes nothing: pages read the disk, so the button is where it can be said. */
export const withRefusal = (face: ButtonFace, language: Language): ButtonFace => ({
  ...face,
  title: `${face.title}\n${wordsIn(language).badge.storageRefused}`,
});

const LOOKS: Readonly<Record<BadgeFace, Pick<ButtonFace, 'icon' | 'color'>>> = {
  calm: { icon: 'icon', color: COLORS.soon },
  ahead: { icon: 'icon', color: COLORS.soon },
  due: { icon: 'stopped', color: COLORS.stopped },
  stopped: { icon: 'stopped', color: COLORS.stopped },
  emergency: { icon: 'emergency', color: COLORS.emergency },
  pair: { icon: 'imminent', color: COLORS.imminent },
  unseen: { icon: 'stale', color: COLORS.stale },
};

/** What can still be acted on is amber, whatever its face. */
const lookOf = ({ face, urgent }: Badge): Pick<ButtonFace, 'icon' | 'color'> =>
  urgent ? { icon: 'imminent', color: COLORS.imminent } : LOOKS[face];
