import type { SendCommand } from '../../lib/domain/commands.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Button } from '../kit/Button.tsx';

interface SampleButtonProps {
  readonly language: Language;
  readonly send: SendCommand;
  /** Without the permission nothing of ours can stand on the trading page. */
  readonly hostsAllowed: boolean;
}

/** Shows on the trading page what the overlay looks like. */
export const SampleButton = ({ language, send, hostsAllowed }: SampleButtonProps) => (
  <Button disabled={!hostsAllowed} onClick={() => void send('playSample', {})}>
    {wordsIn(language).options.trySample}
  </Button>
);
