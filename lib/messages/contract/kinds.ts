import type { WindowKind } from '../../domain/window.ts';

export type KindNames = Readonly<Record<WindowKind, string>>;
