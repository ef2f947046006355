import type { ExchangeId } from '../domain/exchange.ts';
import { isOneOfSeveral, type Sight } from '../domain/situation/sight.ts';
import { exchangeName } from './exchange-name.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/** `sentence` as said of `exchange`: under its name, where several are watched. */
export const saidOf = (
  exchange: ExchangeId,
  sentence: string,
  seen: Pick<Sight, 'elsewhere'>,
  language: Language,
): string =>
  isOneOfSeveral(seen) ? wordsIn(language).scenes.ofExchange(exchangeName(exchange, language), sentence) : sentence;
