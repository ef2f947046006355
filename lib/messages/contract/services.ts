import type { Service } from '../../domain/window.ts';

/** `transfer` stands for deposit and withdrawal together. */
export type DisplayService = Service | 'transfer';

/** Names of services as they stand beside their icon. */
export type ServiceNames = Readonly<Record<DisplayService, string>>;
