import { SERVICES } from '../../../lib/domain/window.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { WARN } from '../../kit/icons.ts';
import { Row, Section, TallRow } from '../../kit/Section.tsx';
import { Select } from '../../kit/Select.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { TestButton } from '../TestButton.tsx';
import { AddField } from './AddField.tsx';
import type { OptionsDesk } from './desk.ts';
import { QuietHours } from './QuietHours.tsx';
import { ReminderSteps } from './ReminderSteps.tsx';
import { ServicesByStep } from './ServicesByStep.tsx';
import { readCoin } from './typed.ts';

const SOUNDS = ['off', 'emergency', 'emergency-and-final'] as const;

/** What is told, when, and how loud. */
export function Reminders({ desk }: { desk: OptionsDesk }) {
  const { settings, change, language, view, send } = desk;
  const words = wordsIn(language).options;
  return (
    <Section title={words.reminders} id="reminders">
      {view.notificationsBlocked && (
        <div class="Banner" data-phase="imminent">
          <Icon of={WARN} size={20} />
          <h2>{words.blocked}</h2>
          <p>{words.blockedHelp}</p>
        </div>
      )}
      <Row title={words.notify} help={words.notifyHelp}>
        <Switch
          label={words.notify}
          on={settings.notifications}
          onChange={(notifications) => change({ notifications })}
        />
      </Row>
      <TallRow title={words.when}>
        <ReminderSteps desk={desk} />
      </TallRow>
      <TallRow title={words.services}>
        <div class="Chips">
          {SERVICES.map((service) => (
            <Chip
              key={service}
              on={settings.services.includes(service)}
              onChange={(on) =>
                change({ services: SERVICES.filter((one) => (one === service ? on : settings.services.includes(one))) })
              }
            >
              {wordsIn(language).services[service]}
            </Chip>
          ))}
        </div>
        <ServicesByStep desk={desk} />
      </TallRow>
      <TallRow title={words.coins} help={words.coinsHelp}>
        <div class="Chips">
          {settings.assets.map((coin) => (
            <Chip key={coin} on onChange={() => change({ assets: settings.assets.filter((other) => other !== coin) })}>
              {coin}
            </Chip>
          ))}
          <AddField
            words={{ open: words.add, label: words.coinLabel, add: words.add, cancel: words.cancel }}
            inputMode="text"
            onAdd={(text) => {
              const read = readCoin(text, settings.assets);
              if ('problem' in read) return words.coinProblems[read.problem];
              change({ assets: [...settings.assets, read.coin] });
              return null;
            }}
          />
        </div>
      </TallRow>
      <Row title={words.ownPairs} help={words.ownPairsHelp}>
        <Switch label={words.ownPairs} on={settings.ownPairs} onChange={(ownPairs) => change({ ownPairs })} />
      </Row>
      <QuietHours desk={desk} />
      <Row title={words.sound}>
        <Select
          label={words.sound}
          value={settings.sound}
          choices={SOUNDS.map((sound) => [sound, words.sounds[sound]])}
          onChange={(sound) => change({ sound })}
        />
      </Row>
      <Row title={words.test} help={words.testHelp}>
        <TestButton language={language} send={send} />
      </Row>
    </Section>
  );
}
