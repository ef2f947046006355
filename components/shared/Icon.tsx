/** An icon from `icons.ts`, `size` px square. Decoration: whatever it means is said in words beside it. */
export function Icon({ of, size = 16, name }: { of: string; size?: number; name?: string }) {
  return (
    <svg class="Icon" data-icon={name} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={of} />
    </svg>
  );
}
