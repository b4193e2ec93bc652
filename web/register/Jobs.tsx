import { plural } from '#web/shared/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';

/** The jobs students can ask about, where they can lead and the ways in, behind one tap. */
export function Jobs({ jobs }: { jobs: PublicEvent['roles'] }) {
  const { texts, locale } = useSpeech();
  return (
    <details class="fold">
      <summary>
        <h2>{plural(locale, jobs.length, texts.jobs)}</h2>
      </summary>
      <ul class="plain jobs">
        {jobs.map((job) => (
          <li key={job.title}>
            <h3>{job.title}</h3>
            {job.leadsTo && <p class="small">{texts.leadsTo(job.leadsTo)}</p>}
            <p class="hint">{job.pathways.map((pathway) => texts.interestNames[pathway]).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
