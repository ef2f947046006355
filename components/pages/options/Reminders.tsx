import { FIRST_EXCHANGE } from '../../../lib/domain/exchange.ts';
import { settingsAt } from '../../../lib/domain/settings.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Icon } from '../../kit/Icon.tsx';
import { WARN } from '../../kit/icons.ts';
import { Row, Section, TallRow } from '../../kit/Section.tsx';
import { Select } from '../../kit/Select.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { TestButton } from '../TestButton.tsx';
import type { OptionsDesk } from './desk.ts';
import { MattersRows } from './MattersRows.tsx';
import { QuietHours } from './QuietHours.tsx';
import { ReminderSteps } from './ReminderSteps.tsx';
import { ServicesByStep } from './ServicesByStep.tsx';

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
      <MattersRows
        matters={settings}
        language={language}
        exchange={settings.exchanges.length === 0 ? null : exchangeName(FIRST_EXCHANGE, language)}
        onChange={change}
      >
        <ServicesByStep desk={desk} />
      </MattersRows>
      {settings.exchanges.map((id) => (
        <MattersRows
          key={id}
          matters={settingsAt(settings, id)}
          language={language}
          exchange={exchangeName(id, language)}
          onChange={(changed) => {
            const { services, assets } = { ...settingsAt(settings, id), ...changed };
            change({ elsewhere: { ...settings.elsewhere, [id]: { services, assets } } });
          }}
        />
      ))}
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
