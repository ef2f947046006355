import type { Service } from '../../lib/domain/window.ts';
import type { Language } from '../../lib/messages/language.ts';
import { SERVICE_NAMES } from '../../lib/messages/words.ts';
import { ServiceIcons } from './ServiceIcons.tsx';
import { SERVICE_ICONS } from './service-icons.ts';

/** What stops, in the words of the catalogue. */
export function Stops({ services, language }: { services: readonly Service[]; language: Language }) {
  return <ServiceIcons services={services} names={SERVICE_NAMES[language]} icons={SERVICE_ICONS} />;
}
