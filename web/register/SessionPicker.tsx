import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { eventSpan } from '#web/shared/eventTime.ts';
import type { ChosenSession, PublicEvent } from './draft.ts';
import { inTheWay } from './inTheWay.ts';
import { slotsOf } from './slots.ts';
import { useFormSpeech } from './words.ts';

interface SessionPickerProps {
  event: PublicEvent;
  /** The sessions that the student has a seat in, or waits for, already. */
  held: ChosenSession[];
  chosen: string[];
  choose: (sessions: string[]) => void;
  fault: string | undefined;
  /** Whether any can be chosen beside any other: where no script runs, the server says what overlaps. */
  free?: boolean | undefined;
}

/** The event's sessions by time. One that overlaps a chosen one says so instead of being chosen. */
export function SessionPicker({ event, held, chosen, choose, fault, free }: SessionPickerProps) {
  const { texts, locale } = useFormSpeech();
  const clock = { locale, timeZone: event.timeZone };
  return (
    <ChoiceGroup id="sessions" legend={texts.pickSessions} hint={texts.pickSessionsHint} fault={fault}>
      {slotsOf(event.sessions).map((slot) => (
        <div class="slot stack close" key={`${slot.startsAt}${slot.endsAt}`}>
          <h3 class="slot-time">{eventSpan(slot.startsAt, slot.endsAt, clock)}</h3>
          {slot.sessions.map((session) => {
            const other = free ? undefined : inTheWay(session, event.sessions, chosen);
            const seat = held.find(({ id }) => id === session.id);
            const closed = session.full && !session.waitlist && !seat;
            const places = seat
              ? texts.seat[seat.status]
              : session.full
                ? session.waitlist
                  ? texts.sessionFull
                  : texts.sessionFullForGood
                : plural(locale, session.placesLeft, texts.placesLeft);
            return (
              <Choice
                key={session.id}
                type="checkbox"
                name="sessions"
                value={session.id}
                checked={chosen.includes(session.id)}
                disabled={(other !== undefined || closed) && !chosen.includes(session.id)}
                onChoose={(checked) =>
                  choose(checked ? [...chosen, session.id] : chosen.filter((id) => id !== session.id))
                }
                hint={
                  other && !closed
                    ? texts.clash(other.title, slot.sessions.includes(other))
                    : [isolated(session.room, locale), places].filter(Boolean).join(' · ')
                }
              >
                <bdi>{session.title}</bdi>
              </Choice>
            );
          })}
        </div>
      ))}
    </ChoiceGroup>
  );
}
