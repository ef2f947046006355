import type { NotificationWords } from './contract/notifications.ts';
import { notifications as notificationsEn } from './en/notifications.ts';
import { notifications as notificationsJa } from './ja/notifications.ts';
import type { Catalogue } from './language.ts';

export type { NotificationText, NotificationWords } from './contract/notifications.ts';

export const NOTIFICATION_WORDS: Catalogue<NotificationWords> = { ja: notificationsJa, en: notificationsEn };
