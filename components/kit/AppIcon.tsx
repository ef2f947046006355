/** The cloud whose large lobe is a clock. */
export const AppIcon = ({ size }: { size: number }) => <img src="/icons/icon.svg" width={size} height={size} alt="" />;
