import type { Debts } from './debts.ts';
import type { Learning, Subject } from './learning.ts';
import type { Ward } from './ward.ts';

export interface Named {
  readonly id: string;
  readonly noticeIds: readonly string[];
}

/** Which windows of the machine are about which stops: by the ids of notices and moments of sight, never by times. */
export class WindowWards {
  readonly #debts: Debts;
  readonly #learning: Learning;
  readonly #wards = new Map<string, Ward>();

  constructor(debts: Debts, learning: Learning) {
    this.#debts = debts;
    this.#learning = learning;
  }

  find(holder: { readonly windows: readonly Named[] } | undefined): void {
    for (const { id, noticeIds } of holder?.windows ?? []) {
      if (this.#wards.has(id)) continue;
      const ward = this.#wardByIds(id, noticeIds);
      if (ward !== undefined) this.#wards.set(id, ward);
    }
  }

  /** The ward of a window, or of a part of it, by its id or by that of its notification. */
  wardOf(notificationId: string): Ward | undefined {
    const [windowId = '', part] = notificationId.replace(/^window:/, '').split('|');
    const whole = this.#wards.get(windowId) ?? this.#wardOfSight(windowId);
    if (part === undefined || whole === undefined) return whole;
    return this.#partsOf(whole).find(({ subject }) => subject.part === part);
  }

  /** What the window is about: the whole first, then what of it goes its own way. */
  subjectsOf(windowId: string): Subject[] {
    const whole = this.wardOf(windowId);
    return whole === undefined ? [] : [whole, ...this.#partsOf(whole)].map(({ subject }) => subject);
  }

  /** The id of a window of the machine that is about stop `stop`. */
  windowOf(stop: number): string | undefined {
    const ward = this.#debts.wards.get(this.#learning.nameOf(stop));
    return [...this.#wards].find(([, other]) => other === ward)?.[0];
  }

  #partsOf(whole: Ward): Ward[] {
    return [...this.#debts.wards.values()].filter((ward) => ward.whole === whole);
  }

  #wardByIds(id: string, noticeIds: readonly string[]): Ward | undefined {
    if (id.startsWith('live:')) return this.#wardOfSight(id);
    const stop = /^blog:(\d+)/.exec(noticeIds[0] ?? '')?.[1];
    return stop === undefined ? undefined : this.#debts.wards.get(this.#learning.nameOf(Number(stop)));
  }

  /** What was seen and announced by nobody has its first sight in its id. */
  #wardOfSight(windowId: string): Ward | undefined {
    const [, since, report] = /^live:([\d:T-]{16})Z(-report)?$/.exec(windowId) ?? [];
    return this.#debts.wards.get(`${report === undefined ? 'halt' : 'word'}:${since}`);
  }
}
