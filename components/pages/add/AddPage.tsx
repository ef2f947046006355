import type { SendCommand } from '../../../lib/domain/commands.ts';
import { isOneOfSeveral, watchedBy } from '../../../lib/domain/situation/sight.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { markedTimes } from '../../../lib/messages/japan-times.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { noticeSaysText } from '../../../lib/messages/parts.ts';
import type { DrawnView } from '../../forecast/drawn-view.ts';
import { AppIcon } from '../../kit/AppIcon.tsx';
import type { PageHands } from '../../kit/page-hands.ts';
import { safeHref } from '../../kit/safe-link.ts';
import { Manual, type ManualTask } from './Manual.tsx';
import { Misread } from './Misread.tsx';
import { EMPTY_FORM, formOf } from './manual-form.ts';

/** To report that the notices about a window were misread. */
export interface MisreadTask {
  readonly kind: 'misread';
  readonly windowId: string;
}

interface AddPageProps {
  readonly task: ManualTask | MisreadTask;
  readonly language: Language;
  readonly page: Pick<PageHands, 'copy'>;
  readonly send: SendCommand;
  readonly onClose: () => void;
}

/**
 * The popup's page for adding and correcting windows. A page of its own, because hardly any opening of the popup
 * needs it, and because in a tab of its own it keeps what was typed while the user looks for the notice.
 */
export const AddPage = ({ task, page, ...props }: AddPageProps) => (
  <main class="Popup alone">
    <header class="TopBar">
      <AppIcon size={20} />
      <h1>{wordsIn(props.language).pages.name}</h1>
    </header>
    {task.kind === 'misread' ? (
      <Misread windowId={task.windowId} page={page} {...props} />
    ) : (
      <Manual task={task} {...props} />
    )}
  </main>
);

/**
 * What the address asks for: `#window=<id>` to correct a window, `#misread=<id>` to report what was read of it, `#notice=<id>` to type in one that could not be read,
 * anything else to paste; `draft` is text chosen on a page.
 */
export function taskOf(hash: string, view: DrawnView, draft: string | null, language: Language): AddPageProps['task'] {
  const wanted = new URLSearchParams(hash.slice(1));
  const misread = wanted.get('misread');
  if (misread !== null) return { kind: 'misread', windowId: misread };
  const window = view.windows.find(({ id }) => id === wanted.get('window'));
  if (window !== undefined) {
    return {
      kind: 'correct',
      form: formOf(window),
      windowId: window.id,
      manual: window.origin === 'manual',
      locked: window.corrected?.locked ?? false,
      noticeSays: noticeSaysText(window, wordsIn(language).parts, markedTimes(language)),
    };
  }
  const notice = view.unreadable.find(({ id }) => id === wanted.get('notice'));
  if (notice !== undefined) {
    return {
      kind: 'type',
      form: { ...EMPTY_FORM, title: notice.title, url: safeHref(notice.url) },
      noticeId: notice.id,
    };
  }
  return { kind: 'paste', text: draft ?? '', ...(isOneOfSeveral(view) ? { exchanges: watchedBy(view) } : {}) };
}
