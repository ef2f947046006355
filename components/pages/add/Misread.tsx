import { useEffect, useState } from 'preact/hooks';
import type { SendCommand } from '../../../lib/domain/commands.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Button } from '../../kit/Button.tsx';
import { Group } from '../../kit/Group.tsx';
import { COPY } from '../../kit/icons.ts';
import type { PageHands } from '../../kit/page-hands.ts';

interface MisreadProps {
  readonly windowId: string;
  readonly language: Language;
  readonly page: Pick<PageHands, 'copy'>;
  readonly send: SendCommand;
  readonly onClose: () => void;
}

/** A report that a notice was misread, to be completed, copied and sent by the user; nothing is sent from here. */
export function Misread({ windowId, language, page, send, onClose }: MisreadProps) {
  const words = wordsIn(language).manual;
  const [text, setText] = useState<string | null>(null);
  const [note, setNote] = useState(words.reading);
  useEffect(() => {
    send('composeMisread', { windowId }).then(
      (answer) => {
        setText(answer.text);
        setNote(answer.text === null ? words.nothingToReport : '');
      },
      () => setNote(words.noAnswer),
    );
  }, [windowId]);
  const copy = async () => {
    await page.copy(text ?? '');
    setNote(words.copied);
  };
  return (
    <Group title={words.misreadTitle}>
      {text !== null && (
        <>
          <p>{words.misreadText}</p>
          <textarea
            class="Field"
            rows={18}
            aria-label={words.misreadTitle}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
      <p role="status">{note || null}</p>
      <div class="ButtonRow">
        {text !== null && (
          <Button primary icon={COPY} onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Group>
  );
}
