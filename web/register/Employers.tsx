import type { PublicEvent } from './draft.ts';
import { useEventSpeech } from './words.ts';

type Employer = PublicEvent['employers'][number];

/** Who will be there: a line each to scan, and the rest behind a tap. */
export function Employers({ employers }: { employers: Employer[] }) {
  const { texts } = useEventSpeech();
  return (
    <section class="stack">
      <h2>{texts.employers}</h2>
      <ul class="plain employers">
        {employers.map((employer) => (
          <li key={employer.id}>
            <EmployerCard employer={employer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EmployerCard({ employer }: { employer: Employer }) {
  const { texts } = useEventSpeech();
  const { name, booth, description, pathways, roles, website } = employer;
  const brief = [booth && texts.booth(booth), ...pathways.map((pathway) => texts.interestNames[pathway])];
  return (
    <details class="fold">
      <summary>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {description && (
          <span class="small written">
            <bdi>{description}</bdi>
          </span>
        )}
        <span class="hint">{brief.filter(Boolean).join(' · ')}</span>
      </summary>
      <div class="stack close">
        {roles.length > 0 && <p class="small">{texts.askAbout(roles.join(', '))}</p>}
        {website && (
          <a class="small" href={website} target="_blank" rel="noopener noreferrer">
            {texts.website(name)}
          </a>
        )}
      </div>
    </details>
  );
}
