import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { PopupPicture } from '../forecast/present.ts';
import { Health } from '../kit/Health.tsx';

/** When and with what result each source was last read. */
export const Sources = ({
  picture,
  language,
}: {
  picture: Pick<PopupPicture, 'sources' | 'next'>;
  language: Language;
}) => (
  <footer class="Sources">
    <ul>
      {picture.sources.map(({ id, state, name, end }) => (
        <li key={id}>
          <Health state={state} />
          <span>{name}</span>
          <span class="end">{end}</span>
        </li>
      ))}
    </ul>
    <p class="foot">
      <span>{picture.next}</span>
      <a href="/options.html#sources" target="_blank" rel="noreferrer">
        {wordsIn(language).popup.diagnosis}
      </a>
    </p>
  </footer>
);
