import type { Service } from '../../lib/domain/window.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { ServiceIcons } from './ServiceIcons.tsx';
import { SERVICE_ICONS } from './service-icons.ts';

/** What stops, in the words of the catalogue. */
export function Stops({ services, language }: { services: readonly Service[]; language: Language }) {
  return <ServiceIcons services={services} names={wordsIn(language).services} icons={SERVICE_ICONS} />;
}
