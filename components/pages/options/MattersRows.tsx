import type { ComponentChildren } from 'preact';
import type { Matters } from '../../../lib/domain/settings.ts';
import { SERVICES } from '../../../lib/domain/window.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Chip } from '../../kit/Chip.tsx';
import { TallRow } from '../../kit/Section.tsx';
import { AddField } from './AddField.tsx';
import { readCoin } from './typed.ts';

interface MattersRowsProps {
  readonly matters: Matters;
  readonly language: Language;
  /** Whose it is, where several are watched. */
  readonly exchange: string | null;
  readonly onChange: (change: Partial<Matters>) => void;
  /** Stands below the services. */
  readonly children?: ComponentChildren;
}

/** Which services and coins of one exchange are told of. */
export function MattersRows({ matters, language, exchange, onChange, children }: MattersRowsProps) {
  const { services, assets } = matters;
  const { options: words, services: names } = wordsIn(language);
  const titled = (title: string) => (exchange === null ? title : words.ofExchange(exchange, title));
  return (
    <>
      <TallRow title={titled(words.services)}>
        <div class="Chips">
          {SERVICES.map((service) => (
            <Chip
              key={service}
              on={services.includes(service)}
              onChange={(on) =>
                onChange({ services: SERVICES.filter((one) => (one === service ? on : services.includes(one))) })
              }
            >
              {names[service]}
            </Chip>
          ))}
        </div>
        {children}
      </TallRow>
      <TallRow title={titled(words.coins)} help={words.coinsHelp}>
        <div class="Chips">
          {assets.map((coin) => (
            <Chip key={coin} on onChange={() => onChange({ assets: assets.filter((other) => other !== coin) })}>
              {coin}
            </Chip>
          ))}
          <AddField
            words={{ open: words.add, label: words.coinLabel, add: words.add, cancel: words.cancel }}
            inputMode="text"
            onAdd={(text) => {
              const read = readCoin(text, assets);
              if ('problem' in read) return words.coinProblems[read.problem];
              onChange({ assets: [...assets, read.coin] });
              return null;
            }}
          />
        </div>
      </TallRow>
    </>
  );
}
