import { useState } from 'preact/hooks';
import type { ExchangeId } from '../../../lib/domain/exchange.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Select } from '../../kit/Select.tsx';
import { exchangeNamedIn } from './manual-form.ts';

interface ExchangeChoiceProps {
  /** Undefined where one exchange alone is watched. */
  readonly exchange: ExchangeId | undefined;
  readonly choices: readonly ExchangeId[];
  readonly language: Language;
  readonly onChoose: (exchange: ExchangeId) => void;
}

/** Whose the entry is: until the user says so, `text` does. Nothing is asked where one exchange alone is watched. */
export function useExchange(choices: readonly ExchangeId[], text: string, language: Language) {
  const [chosen, setChosen] = useState<ExchangeId | null>(null);
  const exchange = chosen ?? exchangeNamedIn(text, choices);
  return {
    of: exchange === undefined ? {} : { exchange },
    choice: <ExchangeChoice {...{ exchange, choices, language }} onChoose={setChosen} />,
  };
}

function ExchangeChoice({ exchange, choices, language, onChoose }: ExchangeChoiceProps) {
  if (exchange === undefined) return null;
  const label = wordsIn(language).manual.exchange;
  return (
    <div class="ExchangeChoice">
      <span>{label}</span>
      <Select<ExchangeId>
        label={label}
        value={exchange}
        choices={choices.map((id) => [id, exchangeName(id, language)])}
        onChange={onChoose}
      />
    </div>
  );
}
