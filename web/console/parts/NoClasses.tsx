import type { Answer } from '#contract/contract.ts';
import { placesWithoutApproval } from '#domain/group.ts';
import { educatorLink } from '../eventLinks.ts';
import { useMayChange } from '../member.ts';
import { consoleAddresses } from '../routing.ts';
import { CopyLink } from './CopyLink.tsx';

/** How classes get here, while there is none. */
export function NoClasses({ event }: { event: Answer<'readEvent'> }) {
  const mayChange = useMayChange();
  if (!event.takesGroups) {
    return (
      <section class="card stack close empty">
        <h3>This event takes no classes</h3>
        <p class="soft">
          Educators can register a whole class: how many come first, the names later. Places are held until
          then, and badges come on sheets to print.
        </p>
        {mayChange && event.status !== 'cancelled' && (
          <p>
            <a href={consoleAddresses.edit(event.id, 'registration')}>Let educators register classes</a>
          </p>
        )}
      </section>
    );
  }
  return (
    <section class="card stack empty-classes">
      <h3>No classes yet</h3>
      <p class="soft">
        Send this link to teachers and counselors; the student’s page leads them there, too. They say how many
        come and tap the link we mail them: then their places are held. Above {placesWithoutApproval} places
        you are asked first.
      </p>
      <CopyLink id="educator-link" label="Link for educators" url={educatorLink(event)} />
      {event.status === 'draft' && <p class="hint">It works once the event is published.</p>}
    </section>
  );
}
