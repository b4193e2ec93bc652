import { plural } from '#domain/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useEventSpeech } from './words.ts';

/** The jobs students can ask about, where they can lead and the ways in, behind one tap. */
export function Jobs({ jobs }: { jobs: PublicEvent['roles'] }) {
  const { texts, locale } = useEventSpeech();
  return (
    <details class="fold">
      <summary>
        <h2>{plural(locale, jobs.length, texts.jobs)}</h2>
      </summary>
      <ul class="plain jobs">
        {jobs.map((job) => (
          <li key={job.title}>
            <h3>
              <bdi>{job.title}</bdi>
            </h3>
            {job.leadsTo && <p class="small">{texts.leadsTo(job.leadsTo)}</p>}
            <p class="hint">{job.pathways.map((pathway) => texts.interestNames[pathway]).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
