import type { Settings } from '../../../lib/domain/settings.ts';
import { OPTIONS_WORDS } from '../../../lib/messages/options.ts';
import { Chip } from '../Chip.tsx';
import { Row, TallRow } from '../Section.tsx';
import { Switch } from '../Switch.tsx';
import type { OptionsDesk } from './desk.ts';
import { fromTimeField, toTimeField } from './typed.ts';

/** Hours in which only what is urgent is told; they may wrap midnight. */
export function QuietHours({ desk }: { desk: OptionsDesk }) {
  const { settings, change, language } = desk;
  const words = OPTIONS_WORDS[language];
  const { quietHours } = settings;
  const set = (part: Partial<Settings['quietHours']>) => change({ quietHours: { ...quietHours, ...part } });
  const timeField = (which: 'startMinute' | 'endMinute', label: string) => (
    <input
      class="TimeField"
      type="time"
      aria-label={label}
      disabled={!quietHours.on}
      value={toTimeField(quietHours[which])}
      onChange={(event) => {
        const minute = fromTimeField(event.currentTarget.value);
        if (minute !== null) set({ [which]: minute });
      }}
    />
  );
  return (
    <>
      <Row title={words.quiet} help={quietHours.urgentBreaksThrough ? words.quietHelp : words.quietHelpAll}>
        {timeField('startMinute', words.quietFrom)}
        <span>{words.to}</span>
        {timeField('endMinute', words.quietTo)}
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
