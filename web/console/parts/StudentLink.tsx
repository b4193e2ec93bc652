import type { Answer } from '#contract/contract.ts';
import { consoleAddresses } from '../routing.ts';
import { CopyLink } from './CopyLink.tsx';
import { QrCode } from './QrCode.tsx';

/** The link that students register by, to copy, to scan and to print. */
export function StudentLink({ event }: { event: Answer<'readEvent'> }) {
  return (
    <section class="card student-link" aria-labelledby="student-link-title">
      <div class="stack">
        <h2 id="student-link-title">Share it with students</h2>
        <p class="soft">One link for everyone: put it in a mail, a message or on a wall.</p>
        <CopyLink id="register-url" label="Student’s link" url={event.registerUrl} />
        <div class="row">
          <a class="button" href={consoleAddresses.event(event.id, 'poster')}>
            Poster to print
          </a>
          <a class="button quiet" href={event.registerUrl} target="_blank" rel="noreferrer">
            See the student’s page<span class="visually-hidden"> (opens a new tab)</span>
          </a>
        </div>
      </div>
      <QrCode text={event.registerUrl} label="QR code to register" />
    </section>
  );
}
