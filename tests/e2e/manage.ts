import type { Guest } from './chromium.ts';

/** What a user can do to the extension on the browser's own page of extensions. */
export interface Management {
  /** Whether the extension may read its hosts by itself, or only where it is clicked. */
  letRead(hosts: 'ON_ALL_SITES' | 'ON_SPECIFIC_SITES' | 'ON_CLICK'): Promise<void>;
  /** The same for one site, `https://bitbank.cc/*`: it is added to the list of those that may be read, or taken off. */
  letReadSite(isAllowed: boolean, site: string): Promise<void>;
  setEnabled(enabled: boolean): Promise<void>;
  /** Without it an extension that was loaded from a folder does not come back after a reload. */
  enterDeveloperMode(): Promise<void>;
}

/** The API of the browser's page; @types/chrome knows that of extensions only. */
interface Developer {
  readonly developerPrivate: DeveloperPrivate;
}
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
  removeHostPermission(extensionId: string, host: string): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
}

/** Opens the browser's page of extensions. */
export async function manage({ context, extensionId }: Guest): Promise<Management> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  return {
    letRead: (hostAccess) =>
      page.evaluate(
        (update) => (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration(update),
        { extensionId, hostAccess },
      ),
    letReadSite: (isAllowed, site) =>
      page.evaluate(
        ([allow, id, host]) =>
          (chrome as unknown as Developer).developerPrivate[allow ? 'addHostPermission' : 'removeHostPermission'](
            id,
            host,
          ),
        [isAllowed, extensionId, site] as const,
      ),
    setEnabled: (enabled) =>
      page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [extensionId, enabled] as const),
    enterDeveloperMode: () =>
      page.evaluate(() =>
        (chrome as unknown as Developer).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      ),
  };
}
