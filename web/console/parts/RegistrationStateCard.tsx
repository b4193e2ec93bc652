import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { awaitingApproval, type OrganizerGroup } from '../groupTotals.ts';
import { useMayChange } from '../member.ts';
import { registrationState } from '../registrationState.ts';
import { consoleAddresses } from '../routing.ts';
import { useAsked } from '../useAsked.ts';
import { Loaded } from './Loaded.tsx';
import { Meter } from './Meter.tsx';

interface RegistrationStateCardProps {
  event: Answer<'readEvent'>;
  groups: readonly OrganizerGroup[];
}

/** Whether students can register now, and for how many there is room. */
export function RegistrationStateCard({ event, groups }: RegistrationStateCardProps) {
  const seen = useAsked('getEvent', { slug: event.slug });
  const attendance = useAsked('getAttendance', { event: event.id });
  const mayChange = useMayChange();
  const standing = groups.filter(({ status }) => status !== 'cancelled');
  const inClasses = standing.reduce(
    (sum, { places }) => sum + Math.max(0, places.held - places.granted - waitingNames(places)),
    0,
  );
  const awaiting = awaitingApproval(groups);
  return (
    <section class="card stack close" aria-labelledby="registration-state-title">
      <div class="screen-head">
        <h2 id="registration-state-title">Registration</h2>
        {mayChange && <a href={consoleAddresses.edit(event.id, 'registration')}>Change</a>}
      </div>
      <Loaded asked={seen} label="Looking how it stands">
        {(student) => {
          const waiting = (attendance.value?.waitlisted ?? 0) + inClasses;
          const state = registrationState(event, student, waiting);
          return (
            <>
              <p class={`state ${state.look}`}>{state.title}</p>
              {student.registration === 'open' && (
                <Meter of={event.capacity} done={event.capacity - student.placesLeft} />
              )}
              <p class="soft">{state.note}</p>
            </>
          );
        }}
      </Loaded>
      {(event.invitationCode || event.takesGroups || awaiting > 0) && (
        <ul class="plain row small">
          {event.invitationCode && <li class="tag">By invitation</li>}
          {event.takesGroups && (
            <li class="tag">{plural('en', standing.length, { one: '# class', other: '# classes' })}</li>
          )}
          {awaiting > 0 && (
            <li>
              <a href={consoleAddresses.event(event.id, 'classes')}>
                {plural('en', awaiting, {
                  one: '# class waits for your approval',
                  other: '# classes wait for your approval',
                })}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** People on a roster who wait are counted with everyone else who waits, not with their class's places. */
function waitingNames({ granted, named }: OrganizerGroup['places']): number {
  return Math.max(0, named - granted);
}
