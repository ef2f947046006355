import { FIRST_EXCHANGE } from '../../../lib/domain/exchange.ts';
import type { Site } from '../../../lib/exchanges/exchange.ts';
import { SITES } from '../../../lib/exchanges/sites.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Button } from '../../kit/Button.tsx';
import { Row, Section } from '../../kit/Section.tsx';
import { Switch } from '../../kit/Switch.tsx';
import type { OptionsDesk } from './desk.ts';
import { ExtraHosts } from './ExtraHosts.tsx';

/** How the page asks the browser for the hosts of an exchange, and gives them back. */
export interface HostsDesk {
  /** Has to be called before anything else in a click: Firefox allows nothing to be awaited before it. */
  readonly ask: (origins: readonly string[]) => Promise<boolean>;
  readonly giveBack: (origins: readonly string[]) => Promise<unknown>;
  /** Where what is asked at will is offered too. */
  readonly have?: (origins: readonly string[]) => Promise<boolean>;
}

/** Which exchanges are watched. The first always is; every other one is asked for when it is wanted. */
export function Exchanges({ desk, hosts }: { readonly desk: OptionsDesk; readonly hosts: HostsDesk }) {
  const words = wordsIn(desk.language).options;
  return (
    <Section title={words.exchanges} id="exchanges">
      {SITES.map((site) => (
        <ExchangeRow key={site.id} site={site} desk={desk} hosts={hosts} />
      ))}
      {hosts.have !== undefined && <ExtraHosts language={desk.language} hosts={hosts} have={hosts.have} />}
      {desk.settings.exchanges.length > 0 && (
        <Row title={words.usualWindows} help={words.usualWindowsHelp}>
          <Switch
            label={words.usualWindows}
            on={desk.settings.usualWindows}
            onChange={(usualWindows) => desk.change({ usualWindows })}
          />
        </Row>
      )}
    </Section>
  );
}

interface RowProps {
  readonly site: Site;
  readonly desk: Pick<OptionsDesk, 'settings' | 'change' | 'language' | 'view'>;
  readonly hosts: HostsDesk;
}

/** One exchange: on or off, and what it lacks where the user took its permission back. */
export function ExchangeRow({ site, desk, hosts }: RowProps) {
  const { settings, change, language, view } = desk;
  const words = wordsIn(language).options;
  const name = exchangeName(site.id, language);
  if (site.id === FIRST_EXCHANGE)
    return (
      <Row title={name} help={words.alwaysWatched}>
        {null}
      </Row>
    );
  const others = settings.exchanges.filter((id) => id !== site.id);
  const choose = async () => {
    const isAllowed = await hosts.ask(site.origins);
    if (isAllowed) change({ exchanges: [...others, site.id] });
  };
  const leave = () => {
    change({ exchanges: others });
    void hosts.giveBack(site.origins);
  };
  const isOn = settings.exchanges.includes(site.id);
  const isRefused = isOn && view.elsewhere?.[site.id]?.hostsAllowed === false;
  return (
    <Row
      title={name}
      help={isRefused ? words.notAllowed(name) : site.isUnannounced ? words.askedForState : words.askedFor}
    >
      {isRefused && (
        <Button primary onClick={() => void hosts.ask(site.origins)}>
          {words.allow}
        </Button>
      )}
      <Switch label={name} on={isOn} onChange={(on) => (on ? void choose() : leave())} />
    </Row>
  );
}
