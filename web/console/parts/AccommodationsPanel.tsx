import type { Answer } from '#contract/contract.ts';
import { eventDay } from '../../shared/eventTime.ts';
import { Notice } from '../../shared/Notice.tsx';
import { shared } from '../../shared/texts/en.ts';
import { registrationStatusTexts } from '../labels.ts';
import { useAsked } from '../useAsked.ts';
import { Loaded } from './Loaded.tsx';

/** What students need to take part, for those named to read it. */
export function AccommodationsPanel({ event }: { event: Answer<'readEvent'> }) {
  const asked = useAsked('listAccommodations', { event: event.id });
  if (asked.problem?.code === 'not-named') {
    return (
      <Notice title="You are not named to read this">
        <p>What students need to take part is shown only to members named under Edit, Registration.</p>
      </Notice>
    );
  }
  return (
    <section class="stack" aria-labelledby="accommodations-title">
      <h2 id="accommodations-title">Accommodations</h2>
      <Loaded asked={asked} label="Loading what students need">
        {({ students, deletedOn }) => (
          <>
            <p class="soft">
              Only those named for it see this page. It is in no list and no export, and all of it is deleted
              on {eventDay(deletedOn, { locale: 'en', timeZone: event.timeZone })}.
            </p>
            {students.length === 0 ? (
              <div class="card stack close empty">
                <h3>Nothing asked for yet</h3>
                <p class="soft">What students write as they register appears here.</p>
              </div>
            ) : (
              <ul class="plain stack close">
                {students.map((student) => (
                  <li key={student.id} class="card stack close accommodation">
                    <div class="event-card-head">
                      <h3>
                        {student.firstName} {student.lastName}
                      </h3>
                      {student.status !== 'confirmed' && (
                        <span class="tag">{registrationStatusTexts[student.status]}</span>
                      )}
                    </div>
                    <p class="soft small">
                      {student.school}, {shared.grades[student.grade]}
                    </p>
                    <p class="prose">{student.accommodations}</p>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
