import { useEffect } from 'preact/hooks';
import type { SendCommand } from '../../../lib/domain/commands.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { SurvivedError } from '../../../lib/domain/survived-error.ts';
import { followedTime } from '../../../lib/domain/view.ts';
import type { WebhookMemory } from '../../../lib/domain/webhook.ts';
import { KNOWN_HOSTS } from '../../../lib/exchanges/sites.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import type { DrawnView } from '../../forecast/drawn-view.ts';
import type { PageHands } from '../../kit/page-hands.ts';
import { Row, Section } from '../../kit/Section.tsx';
import { type Clock, useNow } from '../../kit/use-now.ts';
import { Shell } from '../Shell.tsx';
import { Appearance } from './Appearance.tsx';
import { Data } from './Data.tsx';
import type { OptionsDesk } from './desk.ts';
import { Exchanges, type HostsDesk } from './Exchanges.tsx';
import { Programs } from './Programs.tsx';
import { Reminders } from './Reminders.tsx';
import { SourcesTable } from './SourcesTable.tsx';
import { useSettings } from './use-settings.ts';

export interface OptionsProps {
  readonly settings: Settings;
  readonly view: DrawnView;
  readonly clock: Clock;
  readonly language: Language;
  readonly version: string;
  readonly page: PageHands;
  readonly send: SendCommand;
  readonly hosts: HostsDesk;
  /** What went wrong and was survived, oldest first. */
  readonly errors?: readonly SurvivedError[];
  /** Where the feed is that this build reads; null where it reads none. */
  readonly feedBase?: string | null;
  /** What the program on this machine was told; null where it was told nothing. */
  readonly webhook?: WebhookMemory | null;
}

/** Everything a user can choose; each choice is saved at once. */
export function Options(props: OptionsProps) {
  const { settings: stored, view, clock, language, version, page, send, hosts, errors = [] } = props;
  const words = wordsIn(language).options;
  const now = followedTime(view, useNow(clock, page));
  const { settings, change, failed } = useSettings(stored, send);
  // Links from the popup lead to one part; the browser looked for it before it was drawn.
  useEffect(() => page.scrollToPart(), []);
  const desk: OptionsDesk = { settings, change, view, now, language, page, send };
  return (
    <Shell language={language} here="options" view={view}>
      {failed && (
        <p class="Problems" role="alert">
          {words.notSaved}
        </p>
      )}
      <Exchanges desk={desk} hosts={hosts} />
      <Reminders desk={desk} />
      <Appearance desk={desk} />
      <SourcesTable desk={desk} version={version} errors={errors} />
      <Data desk={desk} feedBase={props.feedBase ?? null} />
      <Programs desk={desk} hosts={hosts} webhook={props.webhook ?? null} />
      <Section title={words.privacy} id="privacy">
        <p class="Prose">{words.privacyText}</p>
        <Row title={words.hosts} help={KNOWN_HOSTS.join(words.separator)}>
          {null}
        </Row>
      </Section>
      <Section title={words.version}>
        <Row title={version}>{null}</Row>
      </Section>
    </Shell>
  );
}
