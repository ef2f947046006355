import { Icon } from '../kit/Icon.tsx';

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class="IconButton" aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} />
    </button>
  );
}
