import { useState } from 'preact/hooks';
import { Notice } from '../../shared/Notice.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import { useMayChange } from '../member.ts';
import { EndingActions } from '../parts/EndingActions.tsx';
import { eventPhase } from '../parts/eventPhase.ts';
import { PublishPanel } from '../parts/PublishPanel.tsx';
import { StudentLink } from '../parts/StudentLink.tsx';
import { consoleAddresses, type EditSection } from '../routing.ts';

/** Where the event stands and what to do next. */
export function OverviewTab({ event, onEvent }: EditProps) {
  const mayChange = useMayChange();
  const [justPublished, setJustPublished] = useState(false);
  const phase = eventPhase(event, new Date());
  return (
    <div class="overview">
      <div class="stack wide">
        {justPublished && (
          <Notice look="good" role="status" title="Published">
            <p>Students can register now.</p>
          </Notice>
        )}
        {phase === 'draft' && mayChange && (
          <PublishPanel
            event={event}
            onEvent={(published) => {
              setJustPublished(true);
              onEvent(published);
            }}
          />
        )}
        {(phase === 'open' || phase === 'on') && <StudentLink event={event} />}
        {phase === 'over' && (
          <section class="card stack close">
            <h2>This event is over</h2>
            <p>
              Follow-ups and the attendance summary are on their way. See{' '}
              <a href={consoleAddresses.event(event.id, 'live')}>who came</a>.
            </p>
          </section>
        )}
        {phase === 'cancelled' && (
          <section class="card stack close">
            <h2>This event was cancelled</h2>
            <p>Everyone who was registered is told by mail. The student’s link says so too.</p>
          </section>
        )}
        {event.description && (
          <section class="stack close">
            <h2>What students read</h2>
            <p class="prose">{event.description}</p>
          </section>
        )}
      </div>
      <aside class="stack">
        <Contents event={event} link={mayChange && phase !== 'cancelled'} />
        {mayChange && (phase === 'open' || phase === 'on' || phase === 'draft') && (
          <EndingActions event={event} onEvent={onEvent} phase={phase} />
        )}
      </aside>
    </div>
  );
}

function Contents({ event, link }: { event: EditProps['event']; link: boolean }) {
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  const rows: { section: EditSection; text: string }[] = [
    { section: 'details', text: count(event.capacity, 'place', 'places') },
    { section: 'sessions', text: count(event.sessions.length, 'session', 'sessions') },
    { section: 'employers', text: count(event.employers.length, 'employer', 'employers') },
    { section: 'questions', text: count(event.roles.length, 'role', 'roles') },
    { section: 'questions', text: count(event.questions.length, 'question', 'questions') },
  ];
  return (
    <section class="card stack close" aria-labelledby="contents-title">
      <h2 id="contents-title">What is in it</h2>
      <ul class="plain contents">
        {rows.map(({ section, text }) => (
          <li key={text}>{link ? <a href={consoleAddresses.edit(event.id, section)}>{text}</a> : text}</li>
        ))}
      </ul>
    </section>
  );
}
