import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { PopupPicture } from '../forecast/present.ts';
import { Health } from '../kit/Health.tsx';

/** When and with what result each source was last read: folded while all is well, open where something is not. */
export const Sources = ({
  picture,
  language,
}: {
  picture: Pick<PopupPicture, 'sources' | 'next'>;
  language: Language;
}) => (
  <footer class="Sources">
    <details open={picture.sources.some(({ state }) => state !== 'ok')}>
      <summary>{wordsIn(language).popup.sources(picture.sources.length)}</summary>
      <ul>
        {picture.sources.map(({ id, state, name, end }) => (
          <li key={id}>
            <Health state={state} />
            <span>{name}</span>
            <span class="end">{end}</span>
          </li>
        ))}
      </ul>
    </details>
    <p class="foot">
      <span>{picture.next}</span>
      <a href="/options.html#sources" target="_blank" rel="noreferrer">
        {wordsIn(language).popup.diagnosis}
      </a>
    </p>
  </footer>
);
