import type { SendCommand } from '../../../lib/domain/commands.ts';
import { FIRST_EXCHANGE } from '../../../lib/domain/exchange.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { followedTime } from '../../../lib/domain/view.ts';
import { FIRST_SITE, OTHER_SITES } from '../../../lib/exchanges/sites.ts';
import type { LegendPhase } from '../../../lib/messages/contract/welcome.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import type { DrawnView } from '../../forecast/drawn-view.ts';
import { Hero } from '../../forecast/Hero.tsx';
import { present } from '../../forecast/present.ts';
import { AppIcon } from '../../kit/AppIcon.tsx';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { MORE } from '../../kit/icons.ts';
import type { PageHands } from '../../kit/page-hands.ts';
import { Tile } from '../../kit/Tile.tsx';
import { type Clock, useNow } from '../../kit/use-now.ts';
import { ExchangeRow, type HostsDesk } from '../options/Exchanges.tsx';
import { ReminderSteps } from '../options/ReminderSteps.tsx';
import { useSettings } from '../options/use-settings.ts';
import { SampleButton } from '../SampleButton.tsx';
import { Shell } from '../Shell.tsx';
import { TestButton } from '../TestButton.tsx';

/** As the address bar shows it. */
const TRADING_PAGE = FIRST_SITE.pageOf('').replace('https://', '').replace(/\/$/, '');

export interface WelcomeProps {
  readonly settings: Settings;
  readonly view: DrawnView;
  readonly clock: Clock;
  readonly language: Language;
  readonly zone: string;
  readonly page: PageHands;
  readonly send: SendCommand;
  /** Asks the user for the exchange's hosts. */
  readonly onAllow: () => void;
  readonly hosts: HostsDesk;
}

/** The first page a user sees: what was found, what will be told, where to look. */
export function Welcome({ settings: stored, view, clock, language, zone, page, ...rest }: WelcomeProps) {
  const { send, onAllow, hosts } = rest;
  const now = followedTime(view, useNow(clock, page));
  const { welcome: words, options, popup, scenes } = wordsIn(language);
  const { settings, change } = useSettings(stored, send);
  const { hero, special } = present(view, now, { language, zone });
  return (
    <Shell language={language} here="welcome" view={view}>
      <h2 class="lede">{words.lede}</h2>
      <p class="sub">{words.sub}</p>
      <p class="unofficial">{words.unofficial}</p>
      <ol>
        <li class="Step">
          <span class="no">1</span>
          <div>
            <h3>{words.next}</h3>
            <p>{words.nextText}</p>
            <div class="Card">
              <Hero hero={hero} language={language}>
                {!view.hostsAllowed && (
                  <>
                    {special !== 'permission' && <p>{scenes.notAllowed}</p>}
                    <div class="ButtonRow">
                      <Button primary onClick={onAllow}>
                        {popup.allow}
                      </Button>
                    </div>
                  </>
                )}
              </Hero>
            </div>
            <ul class="Legend">
              {(Object.keys(words.legend) as LegendPhase[]).map((phase) => (
                <li key={phase} data-phase={phase}>
                  <Tile phase={phase} size={18} />
                  {words.legend[phase]}
                </li>
              ))}
            </ul>
            <div class="ButtonRow">
              <SampleButton language={language} send={send} hostsAllowed={view.hostsAllowed} />
            </div>
            <p class="help">
              {view.hostsAllowed
                ? options.sampleHelp
                : options.sampleNotAllowed(exchangeName(FIRST_EXCHANGE, language))}
            </p>
          </div>
        </li>
        <li class="Step">
          <span class="no">2</span>
          <div>
            <h3>{words.exchanges}</h3>
            <p>{words.exchangesText(exchangeName(FIRST_EXCHANGE, language))}</p>
            <div class="Card">
              {OTHER_SITES.map((site) => (
                <ExchangeRow key={site.id} site={site} desk={{ settings, change, language, view }} hosts={hosts} />
              ))}
            </div>
          </div>
        </li>
        <li class="Step">
          <span class="no">3</span>
          <div>
            <h3>{words.choose}</h3>
            <p>{words.chooseText}</p>
            <ReminderSteps desk={{ settings, change, language }} />
            <div class="ButtonRow">
              <TestButton language={language} send={send} primary />
            </div>
          </div>
        </li>
        <li class="Step">
          <span class="no">4</span>
          <div>
            <h3>{words.pin}</h3>
            <p>{words.pinText}</p>
            <div class="Toolbar" aria-hidden="true">
              <span class="addr">{TRADING_PAGE}</span>
              <span class="pinned">
                <AppIcon size={20} />
                <b>{words.badge}</b>
              </span>
              <Icon of={MORE} />
            </div>
          </div>
        </li>
      </ol>
    </Shell>
  );
}
