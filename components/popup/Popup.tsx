import { sightAt, watchedBy } from '../../lib/domain/situation/sight.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { siteOf } from '../../lib/exchanges/sites.ts';
import type { PopupWords } from '../../lib/messages/contract/popup.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { DrawnView } from '../forecast/drawn-view.ts';
import { Hero } from '../forecast/Hero.tsx';
import { type PopupPicture, present } from '../forecast/present.ts';
import type { BannerPicture } from '../forecast/present-banners.ts';
import { WeekGroup } from '../forecast/Week.tsx';
import { WindowMarks } from '../forecast/WindowMarks.tsx';
import { Action, Button, ButtonLink } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { BACK, EXTERNAL, WARN } from '../kit/icons.ts';
import type { LookPhase } from '../kit/marks.ts';
import { Actions, CalendarAction } from './Actions.tsx';
import { Banner } from './Banner.tsx';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import { type Desk, type Refresh, restoreBy } from './desk.ts';
import { Lists } from './Lists.tsx';
import { LeftoverBanner, UnreadableBanner } from './NoticeBanner.tsx';
import { Sources } from './Sources.tsx';
import { TopBar } from './TopBar.tsx';

/** Looks of a window that is still to come or going on, as announced. */
const ACTIONABLE: readonly LookPhase[] = ['soon', 'imminent', 'final', 'ongoing', 'overrun'];

interface PopupProps {
  readonly view: DrawnView;
  readonly now: EpochMs;
  readonly desk: Desk;
}

/** The whole popup, in the order in which a trader needs it. */
export function Popup({ view, now, desk }: PopupProps) {
  const { language, state } = desk;
  const { popup: words, choices } = wordsIn(language);
  const picture = present(view, now, desk, state.chosenId);
  const { focus, hero } = picture;

  return (
    <main class="Popup">
      <TopBar seen={picture.seen} note={refreshWords(state.refresh, words, everySource(view))} desk={desk} />
      {state.notSaved && (
        <section class="Banner" data-phase="imminent" role="alert">
          <Icon of={WARN} size={20} />
          <p>{choices.notSaved}</p>
        </section>
      )}
      {picture.unreadable.map((notice) => (
        <UnreadableBanner key={notice.id} notice={notice} desk={desk} />
      ))}
      {picture.banners.filter(isInTheWay).map((banner) => (
        <Banner key={`${banner.kind} ${banner.title}`} banner={banner}>
          {(banner.kind === 'stale' || banner.noticesHref !== undefined) && (
            <ButtonLink href={banner.noticesHref ?? siteOf().noticesPage} icon={EXTERNAL}>
              {words.openNotices}
            </ButtonLink>
          )}
          {banner.kind === 'permission' && (
            <Button primary onClick={desk.onAllow}>
              {words.allow}
            </Button>
          )}
          {banner.kind === 'lost' && (
            <Button onClick={() => void desk.send('dismissLosses', {})}>{words.dismissNotice}</Button>
          )}
          {banner.kind === 'exchange' && <OptionsLink part="exchanges">{words.toExchanges}</OptionsLink>}
          {banner.kind === 'blocked' && <OptionsLink part="reminders">{words.howToMend}</OptionsLink>}
        </Banner>
      ))}
      {state.chosenId !== null && focus?.id === state.chosenId && (
        <div class="GroupActions">
          <Action icon={BACK} onClick={() => desk.set({ chosenId: null, panel: null })}>
            {words.back}
          </Action>
        </div>
      )}
      <Hero hero={hero} language={language}>
        {focus !== null && ACTIONABLE.includes(hero.look) && (
          <Actions key={focus.id} window={focus} now={now} desk={desk} />
        )}
        {focus !== null && (
          <WindowMarks windowId={focus.id} marks={picture.marks} language={language} onRestore={restoreBy(desk.send)} />
        )}
        {focus !== null && isCalledOff(focus) && (
          <div class="Actions">
            <CalendarAction window={focus} now={now} desk={desk} />
          </div>
        )}
        {hero.look === 'emergency' && (
          <div class="ButtonRow">
            <ButtonLink href={siteOf(focus?.exchange).noticesPage} icon={EXTERNAL}>
              {siteOf(focus?.exchange).isUnannounced ? words.openSite : words.openNotices}
            </ButtonLink>
          </div>
        )}
        {picture.special === 'permission' && (
          <div class="ButtonRow">
            <Button primary onClick={desk.onAllow}>
              {words.allow}
            </Button>
            <OptionsLink part="privacy">{words.whatIsRead}</OptionsLink>
          </div>
        )}
      </Hero>
      {state.isWhole && <Rest picture={picture} desk={desk} />}
    </main>
  );
}

/** What is so every day stands below, beside the way to enter what is planned. */
const isInTheWay = ({ kind }: BannerPicture): boolean => kind !== 'unannounced';

/** What stands below the fold, or takes long to make. */
const Rest = ({ picture, desk }: { readonly picture: PopupPicture; readonly desk: Desk }) => (
  <>
    {picture.leftover.map((notice) => (
      <LeftoverBanner key={notice.id} notice={notice} desk={desk} />
    ))}
    {picture.week && <WeekGroup week={picture.week} language={desk.language} />}
    {picture.list && <ChecklistGroup list={picture.list} desk={desk} />}
    <Lists picture={picture} desk={desk} />
    {picture.banners
      .filter((banner) => !isInTheWay(banner))
      .map(({ title, text }) => (
        <section key={title} class="Footnote">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    <Sources picture={picture} language={desk.language} />
  </>
);

/** The sources of every exchange that is watched. */
const everySource = (view: DrawnView): readonly SourceHealth[] =>
  watchedBy(view).flatMap((exchange) => sightAt(view, exchange).sources);

/** To one part of the options page. */
const OptionsLink = ({ part, children }: { part: string; children: string }) => (
  <a class="Button" href={`/options.html#${part}`} target="_blank" rel="noreferrer">
    {children}
  </a>
);

/** The refresh in words; null while there is nothing to say about it. */
function refreshWords(refresh: Refresh, words: PopupWords, health: readonly SourceHealth[]): string | null {
  if (refresh === 'idle') return null;
  if (refresh === 'done') {
    const sum = (of: (row: SourceHealth) => number | undefined): number =>
      health.reduce((total, row) => total + (of(row) ?? 0), 0);
    const reread = sum(({ opened }) => opened);
    return reread === 0
      ? null
      : words.refreshed(
          reread,
          sum(({ changed }) => changed),
        );
  }
  if (refresh === 'reading') return words.reading;
  return refresh === 'unreachable' ? words.unreachableWorker : words.waitSeconds(refresh.waitSeconds);
}
