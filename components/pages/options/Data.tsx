import { useState } from 'preact/hooks';
import { itemsToAdd, OWN_ITEM_LIMITS } from '../../../lib/domain/own-items.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import {
  type FileReading,
  readSettingsFile,
  settingsChanges,
  settingsFile,
} from '../../../lib/domain/settings-file.ts';
import type { FileProblem } from '../../../lib/messages/contract/options.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Button } from '../../kit/Button.tsx';
import { Row, Section } from '../../kit/Section.tsx';
import type { OptionsDesk } from './desk.ts';
import { changeWords, settingName } from './setting-words.ts';
import { Takeaway } from './Takeaway.tsx';

/** Settings out and in as a file, and the way back to the beginning. */
export function Data({ desk, feedBase }: { desk: OptionsDesk; feedBase: string | null }) {
  const { settings, language, view, page, send } = desk;
  const words = wordsIn(language).options;
  const [reading, setReading] = useState<FileReading | { error: FileProblem } | null>(null);
  const [resetting, setResetting] = useState(false);
  const reset = async () => {
    await send('resetEverything', {});
    setResetting(false);
    desk.change(DEFAULT_SETTINGS);
  };
  return (
    <Section title={words.data} id="data">
      <Takeaway desk={desk} feedBase={feedBase} />
      <Row title={words.settingsAndList} help={words.importHelp}>
        <Button onClick={() => page.save('mente-yoho.json', settingsFile(settings, view.ownItems), 'application/json')}>
          {words.export}
        </Button>
        <label class="Button">
          <input
            class="unseen"
            type="file"
            accept="application/json,.json"
            onChange={async (event) => {
              const field = event.currentTarget;
              const text = await field.files?.[0]?.text();
              // The same file can be chosen again after it was mended.
              field.value = '';
              if (text !== undefined) setReading(readSettingsFile(text));
            }}
          />
          {words.import}
        </label>
      </Row>
      {reading !== null &&
        ('error' in reading ? (
          <p class="Problems" role="alert">
            {words.fileProblems[reading.error]}
          </p>
        ) : (
          <ImportPreview desk={desk} reading={reading} onDone={() => setReading(null)} />
        ))}
      <Row title={words.reset} help={words.resetHelp}>
        {resetting ? (
          <>
            <span role="alert">{words.resetConfirm}</span>
            <Button primary onClick={() => void reset()}>
              {words.resetSure}
            </Button>
            <Button onClick={() => setResetting(false)}>{words.cancel}</Button>
          </>
        ) : (
          <Button onClick={() => setResetting(true)}>{words.resetButton}</Button>
        )}
      </Row>
    </Section>
  );
}

/** What a file would change, before it does. */
function ImportPreview({ desk, reading, onDone }: { desk: OptionsDesk; reading: FileReading; onDone: () => void }) {
  const { settings, language, view, send } = desk;
  const words = wordsIn(language).options;
  const changes = settingsChanges(settings, reading.settings);
  const { texts: newItems, leftOut } = itemsToAdd(reading.ownItems, view.ownItems);
  const apply = async () => {
    desk.change(reading.settings);
    for (const text of newItems) await send('addOwnItem', { text });
    onDone();
  };
  const nothing = changes.length === 0 && newItems.length === 0;
  return (
    <div class="Preview" role="status">
      <h3>{nothing ? words.noChanges : words.changes}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.path}>{changeWords(change, language)}</li>
        ))}
        {newItems.length > 0 && <li>{words.newItems(newItems.length)}</li>}
        {leftOut.tooLong > 0 && <li class="problem">{words.itemsTooLong(leftOut.tooLong, OWN_ITEM_LIMITS.length)}</li>}
        {leftOut.tooMany > 0 && <li class="problem">{words.itemsTooMany(leftOut.tooMany, OWN_ITEM_LIMITS.count)}</li>}
        {reading.problems.map(({ path }) => (
          <li key={`problem ${path}`} class="problem">
            {words.unusable(settingName(path, language))}
          </li>
        ))}
      </ul>
      <div class="ButtonRow">
        {!nothing && (
          <Button primary onClick={() => void apply()}>
            {words.apply}
          </Button>
        )}
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}
