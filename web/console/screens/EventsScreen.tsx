import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { shared } from '../../shared/texts/en.ts';
import { ask, type Problem } from '../ask.ts';
import { CopyAction } from '../copy/CopyAction.tsx';
import { useMayChange } from '../member.ts';
import { EventWhen } from '../parts/EventWhen.tsx';
import { eventPhase } from '../parts/eventPhase.ts';
import { KindCards } from '../parts/KindCards.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { PhaseTag } from '../parts/PhaseTag.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { consoleAddresses } from '../routing.ts';
import { useAsked } from '../useAsked.ts';
import { useTitle } from '../useTitle.ts';

type Events = Answer<'listEvents'>;
type Outline = Events['events'][number];

/** The organization's events: what is to come, soonest first, then what was. */
export function EventsScreen() {
  useTitle('Events');
  const asked = useAsked('listEvents', {});
  const mayChange = useMayChange();
  return (
    <div class="stack wide">
      <div class="screen-head">
        <h1>Events</h1>
        {mayChange && asked.value && asked.value.events.length > 0 && (
          <a class="button" href={consoleAddresses.newEvent()}>
            New event
          </a>
        )}
      </div>
      <Loaded asked={asked} label="Loading your events">
        {(listed) =>
          listed.events.length === 0 ? <NoEvents /> : <Listed listed={listed} onMore={asked.setValue} />
        }
      </Loaded>
    </div>
  );
}

function NoEvents() {
  return (
    <section class="stack">
      <p class="lead">
        You have no events yet. Start from a template: it brings sessions, questions and mails that suit the
        kind of event, and you change what you like.
      </p>
      {useMayChange() && <KindCards />}
    </section>
  );
}

function Listed({ listed, onMore }: { listed: Events; onMore: (events: Events) => void }) {
  const now = new Date();
  const upcoming = listed.events
    .filter((event) => Date.parse(event.endsAt) > now.getTime())
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const past = listed.events.filter((event) => Date.parse(event.endsAt) <= now.getTime());
  return (
    <>
      <EventList title="Upcoming" none="Nothing planned yet." events={upcoming} now={now} />
      {past.length > 0 && <EventList title="Past" none="" events={past} now={now} />}
      {listed.next !== undefined && <MoreEvents listed={listed} cursor={listed.next} onMore={onMore} />}
    </>
  );
}

function EventList({
  title,
  none,
  events,
  now,
}: {
  title: string;
  none: string;
  events: Outline[];
  now: Date;
}) {
  const mayChange = useMayChange();
  return (
    <section class="stack">
      <h2>{title}</h2>
      {events.length === 0 && <p class="soft">{none}</p>}
      <ul class="event-list plain">
        {events.map((event) => (
          <li key={event.id} class="card event-card">
            <div class="event-card-head">
              <h3>
                <a class="card-link" href={consoleAddresses.event(event.id)}>
                  {event.name}
                </a>
              </h3>
              <PhaseTag phase={eventPhase(event, now)} />
            </div>
            <p>
              <EventWhen {...event} />
            </p>
            <div class="event-card-foot">
              <p class="soft small">
                {shared.eventKinds[event.kind]} · {event.place.name} ·{' '}
                {plural('en', event.capacity, { one: '# place', other: '# places' })}
              </p>
              {mayChange && <CopyAction event={event} listed />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoreEvents({
  listed,
  cursor,
  onMore,
}: {
  listed: Events;
  cursor: string;
  onMore: (events: Events) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const more = async () => {
    setBusy(true);
    const outcome = await ask('listEvents', { cursor });
    setBusy(false);
    if (outcome.ok) onMore({ ...outcome.value, events: [...listed.events, ...outcome.value.events] });
    else setProblem(outcome.problem);
  };
  return (
    <div class="stack">
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <Button look="quiet" busy={busy} onClick={more}>
          Show older events
        </Button>
      </div>
    </div>
  );
}
