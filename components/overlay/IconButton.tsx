import { Icon } from '../kit/Icon.tsx';

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="IconButton" aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} />
    </button>
  );
}
