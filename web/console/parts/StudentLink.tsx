import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Select } from '../../shared/Select.tsx';
import { educatorLink, registerLink } from '../eventLinks.ts';
import { languageNames } from '../labels.ts';
import { consoleAddresses } from '../routing.ts';
import { CopyLink } from './CopyLink.tsx';
import { QrCode } from './QrCode.tsx';

/** The link that students register by, to copy, to scan and to print; beside it the educators'. */
export function StudentLink({ event }: { event: Answer<'readEvent'> }) {
  const [language, setLanguage] = useState<Locale>();
  const [withCode, setWithCode] = useState(true);
  const url = registerLink(event, { language, withCode });
  return (
    <section class="card student-link" aria-labelledby="student-link-title">
      <div class="stack">
        <h2 id="student-link-title">Share it with students</h2>
        <p class="soft">One link for everyone: put it in a mail, a message or on a wall.</p>
        <CopyLink id="register-url" label="Student’s link" url={url} />
        <Select
          id="link-language"
          label="It opens in"
          value={language ?? ''}
          onValue={(value) => setLanguage(locales.find((locale) => locale === value))}
          prompt="The student’s own language"
          options={locales.map((locale) => ({ value: locale, text: languageNames[locale] }))}
        />
        {event.invitationCode && (
          <Choice
            type="checkbox"
            name="link-with-code"
            checked={withCode}
            onChoose={setWithCode}
            hint={
              withCode
                ? 'Whoever has this link can register: send it to those you invite alone'
                : `Students type the code themselves: ${event.invitationCode}`
            }
          >
            With the invitation code in it
          </Choice>
        )}
        <div class="row">
          <a class="button" href={consoleAddresses.event(event.id, 'poster')}>
            Poster to print
          </a>
          <a class="button quiet" href={url} target="_blank" rel="noreferrer">
            See the student’s page<span class="visually-hidden"> (opens a new tab)</span>
          </a>
        </div>
      </div>
      <QrCode text={url} label="QR code to register" />
      {event.takesGroups && (
        <div class="educator-link">
          <CopyLink
            id="educator-link"
            label="Link for educators, to register a class"
            url={educatorLink(event)}
          />
        </div>
      )}
    </section>
  );
}
