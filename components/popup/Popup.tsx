import { useState } from 'preact/hooks';
import type { SendCommand } from '../../lib/domain/commands.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { NOTICES_PAGE } from '../../lib/exchanges/bitbank.ts';
import type { Language } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { Action, Button, ButtonLink } from '../pages/Button.tsx';
import { type Clock, useNow } from '../pages/use-now.ts';
import { EXTERNAL, PLUS } from '../shared/icons.ts';
import { Actions } from './Actions.tsx';
import { Banner, UnreadableBanner } from './Banner.tsx';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import { Group } from './Group.tsx';
import { Hero } from './Hero.tsx';
import { Manual, type ManualTask } from './Manual.tsx';
import { EMPTY_FORM, formOf } from './manual-form.ts';
import { type PopupPicture, present } from './present.ts';
import { Sources } from './Sources.tsx';
import { TopBar } from './TopBar.tsx';
import { refreshWords, useRefresh } from './use-refresh.ts';
import { WeekGroup } from './Week.tsx';
import { AssetRow, WindowRow } from './WindowRow.tsx';

export interface PopupProps {
  readonly view: View;
  readonly clock: Clock;
  readonly language: Language;
  /** The user's time zone, an IANA name. */
  readonly zone: string;
  readonly send: SendCommand;
  readonly onOptions: () => void;
  /** Asks the browser for the exchange's hosts. */
  readonly onAllow: () => void;
  /** Text that was chosen on a page to be added. */
  readonly draft: string | null;
}

/** The whole popup, in the order in which a trader needs it. */
export function Popup({ view, clock, language, zone, send, onOptions, onAllow, draft }: PopupProps) {
  const now = useNow(clock);
  const words = POPUP_WORDS[language];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [task, setTask] = useState<ManualTask | null>(draft === null ? null : { kind: 'paste', text: draft });
  const [refresh, askRefresh] = useRefresh(send);
  const picture = present(view, now, { language, zone }, chosenId);
  const { focus, hero } = picture;

  const correct = (window: ViewWindow) =>
    setTask({ kind: 'correct', form: formOf(window), windowId: window.id, manual: window.origin === 'manual' });
  const choose = (windowId: string) => {
    setChosenId(windowId);
    document.documentElement.scrollTo?.({ top: 0 });
  };

  return (
    <main class="Popup">
      <TopBar
        language={language}
        seen={refreshWords(refresh, words) ?? picture.seen}
        onRefresh={askRefresh}
        onOptions={onOptions}
      />
      {task !== null && <Manual task={task} language={language} send={send} onClose={() => setTask(null)} />}
      {task === null && (
        <>
          {picture.unreadable.map((notice) => (
            <UnreadableBanner
              key={notice.id}
              notice={notice}
              language={language}
              onEnter={() => setTask({ kind: 'type', form: { ...EMPTY_FORM, title: notice.title, url: notice.href } })}
            />
          ))}
          {picture.banners.map((banner) => (
            <Banner key={banner.kind} banner={banner}>
              {banner.kind === 'stale' && (
                <ButtonLink href={NOTICES_PAGE} icon={EXTERNAL}>
                  {words.openNotices}
                </ButtonLink>
              )}
              {banner.kind === 'blocked' && <Button onClick={onOptions}>{words.howToMend}</Button>}
            </Banner>
          ))}
          <Hero hero={hero} language={language}>
            {focus !== null && hero.look !== 'stale' && hero.look !== 'emergency' && (
              <Actions key={focus.id} window={focus} now={now} language={language} send={send} onCorrect={correct} />
            )}
            {picture.special === 'permission' && (
              <div class="ButtonRow">
                <Button primary onClick={onAllow}>
                  {words.allow}
                </Button>
                <Button onClick={onOptions}>{words.whatIsRead}</Button>
              </div>
            )}
          </Hero>
          {picture.week && <WeekGroup week={picture.week} language={language} />}
          {picture.list && <ChecklistGroup list={picture.list} language={language} send={send} />}
          <Lists
            picture={picture}
            language={language}
            onChoose={choose}
            onAdd={() => setTask({ kind: 'paste', text: '' })}
          />
        </>
      )}
      <Sources picture={picture} language={language} />
    </main>
  );
}

interface ListsProps {
  readonly picture: PopupPicture;
  readonly language: Language;
  readonly onChoose: (windowId: string) => void;
  readonly onAdd: () => void;
}

/** What comes later, what is about single coins, what is over. */
function Lists({ picture, language, onChoose, onAdd }: ListsProps) {
  const words = POPUP_WORDS[language];
  const { upcoming, assets, recent, pastCount, special } = picture;
  return (
    <>
      {upcoming.length > 0 && (
        <Group title={words.upcoming} end={words.count(upcoming.length)}>
          <ul>
            {upcoming.map((row) => (
              <WindowRow key={row.id} row={row} language={language} onChoose={onChoose} />
            ))}
          </ul>
        </Group>
      )}
      {assets.length > 0 && (
        <Group title={words.coins} end={assets.some((row) => row.mine) ? words.yoursFirst : undefined}>
          <ul>
            {assets.map((row) => (
              <AssetRow key={row.id} row={row} language={language} onChoose={onChoose} />
            ))}
          </ul>
        </Group>
      )}
      {special !== 'first' && special !== 'permission' && (
        <Group
          title={pastCount > 0 ? words.history : <AddWindow label={words.addWindow} onAdd={onAdd} />}
          end={
            pastCount > 0 ? (
              <a href="/history.html" target="_blank" rel="noreferrer">
                {words.seePast(pastCount)}
              </a>
            ) : undefined
          }
        >
          {recent.length > 0 && (
            <ul>
              {recent.map((row) => (
                <WindowRow key={row.id} row={row} language={language} onChoose={onChoose} />
              ))}
            </ul>
          )}
          {pastCount > 0 && <AddWindow label={words.addWindow} onAdd={onAdd} />}
        </Group>
      )}
    </>
  );
}

const AddWindow = ({ label, onAdd }: { label: string; onAdd: () => void }) => (
  <div class="GroupActions">
    <Action icon={PLUS} onClick={onAdd}>
      {label}
    </Action>
  </div>
);
