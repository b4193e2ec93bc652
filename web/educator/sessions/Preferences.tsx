import { useState } from 'preact/hooks';
import { eventSpan } from '#web/shared/eventTime.ts';
import type { Session } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { byTime, moved } from './preferenceOrder.ts';

interface PreferencesProps {
  sessions: Session[];
  timeZone: string;
  /** Ids of the wanted ones, the dearest first. */
  order: string[];
  change: (order: string[]) => void;
}

/** The order of preference, moved by buttons, which fingers, keyboards and screen readers can all use. */
export function Preferences({ sessions, timeZone, order, change }: PreferencesProps) {
  const { texts, locale } = useSpeech();
  const [said, setSaid] = useState('');
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
    change(next);
    setSaid(texts.movedTo(session.title, next.indexOf(session.id) + 1, next.length));
  };
  return (
    <section class="card stack" aria-labelledby="order-title">
      <h3 id="order-title">{texts.orderTitle}</h3>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <ol class="plain order">
        {wanted.map((session, index) => (
          <li key={session.id}>
            <span class="order-place">{texts.number(index + 1)}</span>
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
                onClick={() => change(order.filter((id) => id !== session.id))}
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
                    onClick={() => change([...order, session.id])}
                  >
                    {texts.takeBack}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
