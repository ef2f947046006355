/** An icon from `icons.ts`, `size` px square. Decoration: whatever it means is said in words beside it. */
export function Icon({ of, size = 16 }: { of: string; size?: number }) {
  return (
    <svg class="Icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={of} />
    </svg>
  );
}
