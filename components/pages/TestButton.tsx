import { useState } from 'preact/hooks';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Button } from '../kit/Button.tsx';

interface TestButtonProps {
  readonly language: Language;
  readonly send: SendCommand;
  readonly primary?: boolean;
}

/** Sends one notification and says what became of it. */
export function TestButton({ language, send, primary = false }: TestButtonProps) {
  const words = wordsIn(language).options;
  const [shown, setShown] = useState<boolean | null>(null);
  const test = async () => {
    setShown(null);
    const answer = await send('testNotification', {}).catch(() => ({ shown: false }));
    setShown(answer.shown);
  };
  return (
    <>
      {shown !== null && (
        <span class={shown ? 'outcome' : 'outcome bad'} role="status">
          {shown ? words.testShown : words.testRefused}
        </span>
      )}
      <Button primary={primary} onClick={() => void test()}>
        {words.sendTest}
      </Button>
    </>
  );
}
