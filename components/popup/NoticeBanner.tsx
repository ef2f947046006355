import { wordsIn } from '../../lib/messages/index.ts';
import type { NoticePicture, OfferedTimes } from '../forecast/present-notices.ts';
import { Button, ButtonLink } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { CALENDAR, EDIT, EXTERNAL, PLUS, WARN } from '../kit/icons.ts';
import type { Desk } from './desk.ts';

interface NoticeBannerProps {
  readonly notice: NoticePicture;
  readonly desk: Desk;
}

/** A notice of a stop whose times could not be read: listed, never dropped. */
export function UnreadableBanner({ notice, desk }: NoticeBannerProps) {
  const words = wordsIn(desk.language).popup;
  return (
    <section class="Banner" data-phase="imminent">
      <Icon of={WARN} size={20} />
      <h2>{words.unreadable}</h2>
      <About notice={notice} desk={desk} />
      <span class="buttons">
        <OpenNotice notice={notice} desk={desk} />
        <Button icon={EDIT} onClick={() => desk.onAdd(`#notice=${encodeURIComponent(notice.id)}`)}>
          {words.enterByHand}
        </Button>
        <Button onClick={() => dismiss(notice, desk)}>{words.dismissNotice}</Button>
      </span>
    </section>
  );
}

/** A notice with times that no window holds: a question, no warning. */
export function LeftoverBanner({ notice, desk }: NoticeBannerProps) {
  const words = wordsIn(desk.language).popup;
  return (
    <section class="Banner" data-phase="soon">
      <Icon of={CALENDAR} size={20} />
      <h2>{words.otherTimes}</h2>
      <About notice={notice} desk={desk} />
      <span class="buttons">
        <OpenNotice notice={notice} desk={desk} />
        <Button onClick={() => dismiss(notice, desk)}>{words.notRelevant}</Button>
      </span>
    </section>
  );
}

const dismiss = ({ id }: NoticePicture, desk: Desk) => void desk.send('dismissNotice', { noticeId: id });

/** Which notice it is, and the times that it gives. */
const About = ({ notice, desk }: NoticeBannerProps) => (
  <div class="about">
    <p>
      {notice.href === null ? (
        notice.title
      ) : (
        <a href={notice.href} target="_blank" rel="noreferrer">
          {notice.title}
        </a>
      )}
      {notice.when}
    </p>
    {notice.times.length > 0 && (
      <ul>
        {notice.times.map((times) => (
          <OfferedRow key={times.id} times={times} desk={desk} />
        ))}
      </ul>
    )}
  </div>
);

const OpenNotice = ({ notice: { href }, desk }: NoticeBannerProps) =>
  href !== null && (
    <ButtonLink href={href} icon={EXTERNAL}>
      {wordsIn(desk.language).popup.openNotice}
    </ButtonLink>
  );

/** One click makes a maintenance of the times. The row goes with the next view, so a second click has to do nothing. */
function OfferedRow({ times, desk }: { times: OfferedTimes; desk: Desk }) {
  const { id, text, noticeId, window } = times;
  const { send, set, state } = desk;
  const add = async () => {
    set({ addedTimes: id });
    const answer = await send('addManual', { window, noticeId }).catch(() => null);
    if (!answer) set({ addedTimes: null });
  };
  return (
    <li>
      <b id={id}>{text}</b>
      <Button icon={PLUS} onClick={() => void add()} disabled={state.addedTimes === id} describedBy={id}>
        {wordsIn(desk.language).popup.add}
      </Button>
    </li>
  );
}
