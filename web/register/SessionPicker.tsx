import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { eventSpan } from '#web/shared/eventTime.ts';
import { plural } from '#web/shared/plural.ts';
import type { ChosenSession, PublicEvent } from './draft.ts';
import { inTheWay } from './inTheWay.ts';
import { useSpeech } from './Speech.tsx';
import { slotsOf } from './slots.ts';

interface SessionPickerProps {
  event: PublicEvent;
  /** The sessions that the student has a seat in, or waits for, already. */
  held: ChosenSession[];
  chosen: string[];
  choose: (sessions: string[]) => void;
  fault: string | undefined;
}

/** The event's sessions by time. One that overlaps a chosen one says so instead of being chosen. */
export function SessionPicker({ event, held, chosen, choose, fault }: SessionPickerProps) {
  const { texts, locale } = useSpeech();
  const clock = { locale, timeZone: event.timeZone };
  return (
    <ChoiceGroup id="sessions" legend={texts.pickSessions} hint={texts.pickSessionsHint} fault={fault}>
      {slotsOf(event.sessions).map((slot) => (
        <div class="slot stack close" key={`${slot.startsAt}${slot.endsAt}`}>
          <h3 class="slot-time">{eventSpan(slot.startsAt, slot.endsAt, clock)}</h3>
          {slot.sessions.map((session) => {
            const other = inTheWay(session, event.sessions, chosen);
            const seat = held.find(({ id }) => id === session.id);
            const places = seat
              ? texts.seat[seat.status]
              : session.full
                ? texts.sessionFull
                : plural(locale, session.placesLeft, texts.placesLeft);
            return (
              <Choice
                key={session.id}
                type="checkbox"
                name="sessions"
                value={session.id}
                checked={chosen.includes(session.id)}
                disabled={other !== undefined && !chosen.includes(session.id)}
                onChoose={(checked) =>
                  choose(checked ? [...chosen, session.id] : chosen.filter((id) => id !== session.id))
                }
                hint={
                  other
                    ? texts.clash(other.title, slot.sessions.includes(other))
                    : [session.room, places].filter(Boolean).join(' · ')
                }
              >
                {session.title}
              </Choice>
            );
          })}
        </div>
      ))}
    </ChoiceGroup>
  );
}
