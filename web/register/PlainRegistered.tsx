import type { RegisteredStudent } from '#functions/registration/page/eventPage.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { Badge } from './Badge.tsx';
import { ChosenSessions } from './ChosenSessions.tsx';
import type { PublicEvent } from './draft.ts';
import { useFormSpeech } from './words.ts';

interface PlainRegisteredProps {
  event: PublicEvent;
  registered: RegisteredStudent;
}

/** The badge at once, what it means, and the private link, on a page that needs no script. */
export function PlainRegistered({ event, registered }: PlainRegisteredProps) {
  const { texts } = useFormSpeech();
  const { firstName, email, answer, badge, link } = registered;
  const waits = answer.status === 'waitlisted';
  return (
    <section class="card stack form">
      <div class="stack close">
        <h1 class="title">{waits ? texts.waitlistedTitle(firstName) : texts.confirmedTitle(firstName)}</h1>
        <p>{waits ? texts.waitlistedText : texts.confirmedText}</p>
        {waits && !email && <p>{texts.waitlistedNoMail}</p>}
      </div>
      <Badge
        badge={{ state: 'answered', value: pictureOf(badge) }}
        retry={() => undefined}
        code={answer.shortCode}
      />
      {email ? (
        <p class="soft">{waits ? texts.waitlistedMail(email) : texts.mailedTo(email)}</p>
      ) : (
        <Notice look="warn" title={texts.keepTitle}>
          <p>{texts.keepPlainText}</p>
        </Notice>
      )}
      {event.sessions.length > 0 && (
        <ChosenSessions event={event} chosen={answer.sessions} status={answer.status} />
      )}
      <details class="fold private-link">
        <summary>{texts.linkTitle}</summary>
        <div class="stack">
          <p class="soft">{texts.linkText}</p>
          <div class="badge-picture small">
            <img src={pictureOf(link)} alt={texts.linkAlt} width="180" height="180" />
          </div>
          <a href={answer.manageUrl}>{texts.linkOpen}</a>
        </div>
      </details>
      <p>
        <a href={`/e/${event.slug}`}>{texts.doneNext}</a>
      </p>
    </section>
  );
}

function pictureOf(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
