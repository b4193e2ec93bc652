import { useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { eventSpan } from '#web/shared/eventTime.ts';
import type { Session } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { byTime, moved } from './preferenceOrder.ts';

interface PreferencesProps {
  sessions: Session[];
  timeZone: string;
  /** Ids of the wanted ones, the dearest first; undefined while all are spread evenly. */
  order: string[] | undefined;
  change: (order: string[] | undefined) => void;
}

/** The order of preference, moved by buttons, which fingers, keyboards and screen readers can all use. */
export function Preferences({ sessions, timeZone, order: chosen, change }: PreferencesProps) {
  const { texts, locale } = useSpeech();
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const order = chosen ?? byTime(sessions).map(({ id }) => id);
  const wanted = order.flatMap((id) => sessions.find((session) => session.id === id) ?? []);
  const others = byTime(sessions.filter(({ id }) => !order.includes(id)));
  const when = ({ startsAt, endsAt, room }: Session) => (
    <span class="hint">
      {eventSpan(startsAt, endsAt, { locale, timeZone })}
      {room && (
        <>
          {' · '}
          <bdi>{room}</bdi>
        </>
      )}
    </span>
  );
  const move = (session: Session, by: -1 | 1) => {
    const next = moved(order, session.id, by);
    if (next === order) return;
    change(next);
    setSaid(texts.movedTo(session.title, next.indexOf(session.id) + 1, next.length));
  };
  /** For a change that takes away the very button it was made with. */
  const changeFromHeading = (next: string[] | undefined) => {
    change(next);
    heading.current?.focus();
  };
  return (
    <section class="card stack" aria-labelledby="order-title">
      <div class="stack close">
        <h3 id="order-title" tabIndex={-1} ref={heading}>
          {texts.orderTitle}
        </h3>
        <p class="soft">{chosen ? texts.orderCounts : texts.orderNone}</p>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <ol class={chosen ? 'plain order ranked' : 'plain order'}>
        {wanted.map((session, index) => (
          <li key={session.id}>
            {chosen && <span class="order-place">{texts.number(index + 1)}</span>}
            <span class="order-title">
              <bdi>{session.title}</bdi>
              {when(session)}
            </span>
            <span class="order-moves">
              <button
                type="button"
                class="button quiet small-button"
                aria-label={texts.moveUp(session.title)}
                aria-disabled={index === 0 || undefined}
                onClick={() => move(session, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="button quiet small-button"
                aria-label={texts.moveDown(session.title)}
                aria-disabled={index === wanted.length - 1 || undefined}
                onClick={() => move(session, 1)}
              >
                ↓
              </button>
              <button
                type="button"
                class="button quiet small-button"
                aria-label={texts.leaveSessionOut(session.title)}
                onClick={() => changeFromHeading(order.filter((id) => id !== session.id))}
              >
                {texts.leaveOut}
              </button>
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <div class="stack close">
          <h4>{texts.notWanted}</h4>
          <ul class="plain order">
            {others.map((session) => (
              <li key={session.id}>
                <span class="order-title">
                  <bdi>{session.title}</bdi>
                  {when(session)}
                </span>
                <span class="order-moves">
                  <button
                    type="button"
                    class="button quiet small-button"
                    aria-label={texts.takeSessionBack(session.title)}
                    onClick={() => changeFromHeading([...order, session.id])}
                  >
                    {texts.takeBack}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {chosen && (
        <div>
          <Button look="quiet" onClick={() => changeFromHeading(undefined)}>
            {texts.spreadEvenly}
          </Button>
        </div>
      )}
    </section>
  );
}
