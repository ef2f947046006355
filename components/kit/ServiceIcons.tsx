import type { Service } from '../../lib/domain/window.ts';
import { type DisplayService, displayServices } from '../../lib/messages/words.ts';
import { Icon } from './Icon.tsx';

interface ServiceIconsProps {
  readonly services: readonly Service[];
  readonly names: Readonly<Record<DisplayService, string>>;
  readonly icons: Readonly<Record<DisplayService, string>>;
}

/** What stops, icon and word; deposit and withdrawal together are one entry. */
export function ServiceIcons({ services, names, icons }: ServiceIconsProps) {
  return (
    <ul class="Stops">
      {displayServices(services).map((service) => (
        <li key={service}>
          <Icon of={icons[service]} size={14} />
          {names[service]}
        </li>
      ))}
    </ul>
  );
}
