import type { Service } from '../../lib/domain/window.ts';
import type { Language } from '../../lib/messages/language.ts';
import { displayServices, SERVICE_NAMES } from '../../lib/messages/words.ts';
import { Icon } from './Icon.tsx';
import { SERVICE_ICONS } from './service-icons.ts';

/** What stops, icon and word; deposit and withdrawal together are one entry. */
export function Stops({ services, language }: { services: readonly Service[]; language: Language }) {
  return (
    <ul class="Stops">
      {displayServices(services).map((service) => (
        <li key={service}>
          <Icon of={SERVICE_ICONS[service]} size={14} />
          {SERVICE_NAMES[language][service]}
        </li>
      ))}
    </ul>
  );
}
