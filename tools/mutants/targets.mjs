// @ts-check

/**
 * @typedef {{
 *   readonly mutate: readonly string[],
 *   readonly enough: number,
 *   readonly equivalent: Readonly<Record<string, string>>,
 *   readonly beside?: Readonly<Record<string, string>>,
 * }} Target
 * `enough`: the share in per cent that has to be noticed. `equivalent`: changes that change nothing, as
 * `file: line as it stands → what it became`, with the reason. `beside`: tests that files have beyond those of
 * their name.
 */

/** @type {Readonly<Record<string, Target>>} */
export const TARGETS = {
  // What decides in the reader; noticed by the tables of its stages alone.
  reader: {
    mutate: [
      'lib/domain/notice/2-tokens/{called-off,called-off-english,earlier-calling}.ts',
      'lib/domain/notice/{4-times,5-roles,6-windows,7-facts,8-second-look}/*.ts',
    ],
    enough: 85,
    equivalent: {},
  },
  // What reminds: the plan, what is known of a situation, and what becomes of many notices.
  heart: {
    mutate: [
      'lib/domain/{plan,reminder,phase,quiet-hours,ledger,lead}.ts',
      'lib/domain/{situation,history}/*.ts',
      'lib/app/wake.ts',
    ],
    enough: 90,
    equivalent: {
      'lib/domain/history/fold.ts: return ofExchanges.flatMap(foldOne).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)); → return ofExchanges.flatMap(foldOne).sort((a, b) => a.start - b.start || (a.id <= b.id ? -1 : 1));':
        'no two maintenances have one id',
      'lib/domain/history/match.ts: if (start === null || reading.superseded.length > 0 || reading.isCorrection) return histories; → if (true) return histories;':
        'those around are looked through first for speed alone',
      'lib/domain/history/match.ts: if (start === null || reading.superseded.length > 0 || reading.isCorrection) return histories; → if (false || reading.superseded.length > 0 || reading.isCorrection) return histories;':
        'those around are looked through first for speed alone',
      'lib/domain/history/match.ts: if (start === null || reading.superseded.length > 0 || reading.isCorrection) return histories; → if (start !== null || reading.superseded.length > 0 || reading.isCorrection) return histories;':
        'those around are looked through first for speed alone',
      'lib/domain/history/match.ts: if (start === null || reading.superseded.length > 0 || reading.isCorrection) return histories; → if (start === null || reading.superseded.length >= 0 || reading.isCorrection) return histories;':
        'those around are looked through first for speed alone',
      'lib/domain/history/match.ts: return histories.filter((history) => isAround(history, start, end)); → return histories;':
        'those around are looked through first for speed alone',
      'lib/domain/history/which.ts: const isOfDay = ({ publishedAt }: Notice): boolean => publishedAt !== null && days.includes(jstMidnight(publishedAt)); → const isOfDay = ({ publishedAt }: Notice): boolean => true && days.includes(jstMidnight(publishedAt));':
        'what was not published counts as of the first day of the epoch',
      'lib/domain/plan.ts: const wakes: (EpochMs | null)[] = []; → const wakes: (EpochMs | null)[] = ["Stryker was here"];':
        'what is no time lies behind no moment',
      "lib/domain/plan.ts: const leftOut = step.name === 'snoozed' ? [] : settings.servicesLeftOut[step.name]; → const leftOut = step.name === 'snoozed' ? [\"Stryker was here\"] : settings.servicesLeftOut[step.name];":
        'no service has that name',
      'lib/domain/plan.ts: return [readAt === null ? null : shift(readAt, STALE_AFTER_MS + 1), isAnyDue ? liveIsOldFrom(live) : null]; → return [false ? null : shift(readAt, STALE_AFTER_MS + 1), isAnyDue ? liveIsOldFrom(live) : null];':
        'two hours after the beginning of the epoch wakes nobody either',
      "lib/domain/situation/sight.ts: if (noticesReadAt !== null && now - noticesReadAt <= STALE_AFTER_MS) return offline ? 'offline' : 'read'; → if (true && now - noticesReadAt <= STALE_AFTER_MS) return offline ? 'offline' : 'read';":
        'what was never read counts as read at the beginning of the epoch, which is as old',
      'lib/domain/situation/sight.ts: return readingsOf(window, sight).some((at) => at === null || now - at > STALE_AFTER_MS); → return readingsOf(window, sight).some((at) => false || now - at > STALE_AFTER_MS);':
        'what was never read counts as read at the beginning of the epoch, which is as old',
      "lib/domain/situation/sight.ts: if (auction === null || auction.mode !== 'resumption' || auction.reopenAt === null) return null; → if (auction === null || auction.mode !== 'resumption' || false) return null;":
        'a reopening without a time is over by the next line',
    },
    beside: {
      'lib/domain/plan.ts': 'tests/domain/{plan-*,overrun,snooze,unseen-edges}.test.ts',
      'lib/domain/lead.ts': 'tests/domain/lead-*.test.ts',
      'lib/domain/phase.ts': 'tests/domain/{overrun,unseen-edges}.test.ts',
      'lib/domain/ledger.ts': 'tests/app/{deliver,first-look,wrong-clock}.test.ts',
      'lib/domain/situation/{evidence,measures,rank}.ts':
        'tests/{domain/{overrun,unseen-edges},messages/{surfaces-law,unseen-edges,parts-lead},overlay/choose,forecast/present,pages/history}.test.ts',
      'lib/domain/history/*.ts': 'tests/notice/{course,leftovers}.test.ts',
      'lib/app/wake.ts': 'tests/app/{wake-*,deliver,first-look,wrong-clock}.test.ts',
    },
  },
};
