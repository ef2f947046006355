import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { leadWords } from '../../../lib/messages/reminder-words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Select } from '../../kit/Select.tsx';
import { AddField } from './AddField.tsx';
import type { OptionsDesk } from './desk.ts';
import { LEAD_UNITS_MS, type LeadUnit, readLead } from './typed.ts';

/** Lead times that are offered without typing. */
const OFFERED_MS: readonly number[] = [...DEFAULT_SETTINGS.leadTimesMs, 3 * HOUR_MS, 30 * MINUTE_MS];
const UNITS = Object.keys(LEAD_UNITS_MS) as LeadUnit[];
const LATER_STEPS = ['started', 'changed', 'extended', 'cancelled', 'ended', 'halted', 'recovered'] as const;

/** When to tell: every step on or off, and the user's own lead times. */
export function ReminderSteps({ desk }: { desk: Pick<OptionsDesk, 'settings' | 'change' | 'language'> }) {
  const { settings, change, language } = desk;
  const words = wordsIn(language).options;
  const [unit, setUnit] = useState<LeadUnit>('minute');
  // A lead time of the user's own stays in sight after it was switched off, until the page is left.
  const [own, setOwn] = useState<readonly number[]>([]);
  const known = [...new Set([...OFFERED_MS, ...settings.leadTimesMs, ...own])].sort((a, b) => b - a);
  const setLead = (leadMs: number, on: boolean) => {
    setOwn([...own, leadMs]);
    const others = settings.leadTimesMs.filter((other) => other !== leadMs);
    change({ leadTimesMs: (on ? [...others, leadMs] : others).sort((a, b) => b - a) });
  };
  const step = (name: keyof Settings['steps']) => (
    <Chip key={name} on={settings.steps[name]} onChange={(on) => change({ steps: { ...settings.steps, [name]: on } })}>
      {wordsIn(language).steps[name]}
    </Chip>
  );
  return (
    <div class="Chips">
      {step('announced')}
      {known.map((leadMs) => (
        <Chip key={leadMs} on={settings.leadTimesMs.includes(leadMs)} onChange={(on) => setLead(leadMs, on)}>
          {leadWords(leadMs, language)}
        </Chip>
      ))}
      {LATER_STEPS.map(step)}
      <AddField
        words={{ open: words.ownLead, label: words.leadLabel, add: words.add, cancel: words.cancel }}
        inputMode="numeric"
        onAdd={(text) => {
          const read = readLead(text, unit, settings.leadTimesMs);
          if ('problem' in read) return words.leadProblems[read.problem];
          setLead(read.leadMs, true);
          return null;
        }}
      >
        <Select<LeadUnit>
          label={words.unit}
          value={unit}
          choices={UNITS.map((one) => [one, words.units[one]])}
          onChange={setUnit}
        />
      </AddField>
    </div>
  );
}
