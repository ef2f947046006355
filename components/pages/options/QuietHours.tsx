import type { Settings } from '../../../lib/domain/settings.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Row, TallRow } from '../../kit/Section.tsx';
import { Select } from '../../kit/Select.tsx';
import { Switch } from '../../kit/Switch.tsx';
import type { OptionsDesk } from './desk.ts';
import { clockWords } from './setting-words.ts';

const STEP_MINUTES = 30;
const DAY_MINUTES = 24 * 60;

/** Every half hour, and `chosen`, which may have come from a file. */
function clockChoices(chosen: number): (readonly [number, string])[] {
  const steps = Array.from({ length: DAY_MINUTES / STEP_MINUTES }, (_, index) => index * STEP_MINUTES);
  return [...new Set([...steps, chosen])].sort((a, b) => a - b).map((minute) => [minute, clockWords(minute)]);
}

/** Hours in which only what is urgent is told; they may wrap midnight. */
export function QuietHours({ desk }: { desk: OptionsDesk }) {
  const { settings, change, language } = desk;
  const words = wordsIn(language).options;
  const { quietHours } = settings;
  const set = (part: Partial<Settings['quietHours']>) => change({ quietHours: { ...quietHours, ...part } });
  const clockField = (which: 'startMinute' | 'endMinute', label: string) => (
    <Select
      label={label}
      value={quietHours[which]}
      choices={clockChoices(quietHours[which])}
      onChange={(minute) => set({ [which]: minute })}
    />
  );
  return (
    <>
      <Row title={words.quiet} help={quietHours.urgentBreaksThrough ? words.quietHelp : words.quietHelpAll}>
        {clockField('startMinute', words.quietFrom)}
        <span>{words.to}</span>
        {clockField('endMinute', words.quietTo)}
        <Switch label={words.quiet} on={quietHours.on} onChange={(on) => set({ on })} />
      </Row>
      {quietHours.on && (
        <>
          <TallRow title={words.weekdays} help={words.weekdaysHelp}>
            <div class="Chips">
              {words.weekdayNames.map((name, day) => (
                <Chip
                  key={name}
                  on={quietHours.weekdays.includes(day)}
                  onChange={(on) => {
                    const others = quietHours.weekdays.filter((other) => other !== day);
                    set({ weekdays: (on ? [...others, day] : others).sort((a, b) => a - b) });
                  }}
                >
                  {name}
                </Chip>
              ))}
            </div>
          </TallRow>
          <Row title={words.urgent} help={words.urgentHelp}>
            <Switch
              label={words.urgent}
              on={quietHours.urgentBreaksThrough}
              onChange={(urgentBreaksThrough) => set({ urgentBreaksThrough })}
            />
          </Row>
        </>
      )}
    </>
  );
}
