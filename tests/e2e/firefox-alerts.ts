import type { Marionette } from './marionette.ts';

/** A notification as it was handed to the desktop. */
export interface Alert {
  readonly title: string;
  readonly text: string;
  readonly shownAt: number;
  /** null while it stands. */
  readonly closedAt: number | null;
}

/** The window that keeps what was shown between two scripts. */
const KEPT = "Services.wm.getMostRecentWindow('navigator:browser').menteYohoAlerts";

/** A headless Firefox has no desktop: stands in for one, which keeps every notification until it is taken away. */
export const standInForDesktop = (marionette: Marionette): Promise<void> =>
  marionette.inBrowser(`
    const alerts = (${KEPT} = []);
    const byName = (name) => alerts.findLast((alert) => alert.name === name && alert.closedAt === null);
    const service = {
      QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
      async showAlert(alert, listener) {
        const { name, title, text, cookie } = alert;
        alerts.push({ name, title, text, listener, cookie, shownAt: Date.now(), closedAt: null });
        listener?.observe(null, 'alertshow', cookie);
      },
      closeAlert(name) {
        const alert = byName(name);
        if (alert === undefined) return;
        alert.closedAt = Date.now();
        alert.listener?.observe(null, 'alertfinished', alert.cookie);
      },
      teardown() {},
      async getHistory() { return []; },
    };
    Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
      Components.ID('{6a9e3c1d-7d0c-4c0f-a7e0-5e2f0b7b9a11}'), 'alerts of a test', '@mozilla.org/alerts-service;1',
      { QueryInterface: ChromeUtils.generateQI(['nsIFactory']), createInstance: (iid) => service.QueryInterface(iid) },
    );`);

/** Everything that was put on the desktop, in order. */
export const alertsOf = (marionette: Marionette): Promise<readonly Alert[]> =>
  marionette.inBrowser(
    `return ${KEPT}.map(({ title, text, shownAt, closedAt }) => ({ title, text, shownAt, closedAt }));`,
  );

/** Clicks the newest one that stands. */
export const clickNewestAlert = (marionette: Marionette): Promise<void> =>
  marionette.inBrowser(`
    const { listener, cookie } = ${KEPT}.findLast(({ closedAt }) => closedAt === null);
    listener.observe(null, 'alertclickcallback', cookie);`);
