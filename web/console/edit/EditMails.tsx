import { useState } from 'preact/hooks';
import { TextArea } from '../../shared/TextArea.tsx';
import { mailsChanges, mailsForm, type NotedMail, notedMails } from '../forms/mailsForm.ts';
import { consoleAddresses } from '../routing.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';

const mails: Record<NotedMail, { title: string; when: string }> = {
  confirmation: {
    title: 'Confirmation',
    when: 'Goes out at once, with the badge and a calendar file. Where to park? What to wear? What to bring?',
  },
  'follow-up': {
    title: 'Follow-up',
    when: 'Goes to each student who came, when the event is over, with the employers’ next steps.',
  },
  'missed-you': {
    title: 'Missed you',
    when: 'Goes to each student who did not come, when the event is over.',
  },
};

/** The organizer's own words in the mails, and who gets the summary. */
export function EditMails({ event, onEvent }: EditProps) {
  const [form, setForm] = useState(() => mailsForm(event));
  const setNote = (kind: NotedMail, text: string) =>
    setForm((before) => ({ ...before, notes: { ...before.notes, [kind]: text } }));
  return (
    <EditForm
      event={event}
      title="Mails"
      changes={mailsChanges(event, form)}
      onSaved={(saved) => {
        onEvent(saved);
        setForm(mailsForm(saved));
      }}
      onDiscard={() => setForm(mailsForm(event))}
    >
      {(fault) => (
        <div class="stack wide">
          <p class="soft">
            Turnout writes the mails; you add a note in your own words. Write it in English here, and in other
            languages under <a href={consoleAddresses.edit(event.id, 'languages')}>Languages</a>.
          </p>
          {notedMails.map((kind) => (
            <section key={kind} class="stack close" aria-labelledby={`mail-${kind}`}>
              <h3 id={`mail-${kind}`}>{mails[kind].title}</h3>
              <p class="soft small">{mails[kind].when}</p>
              <TextArea
                id={`mailTexts.${kind}.en`}
                label={`${mails[kind].title} note`}
                rows={5}
                value={form.notes[kind]}
                onValue={(text) => setNote(kind, text)}
                fault={fault(`mailTexts.${kind}`)}
              />
            </section>
          ))}
          <TextArea
            id="summaryTo"
            label="Attendance summary goes to"
            hint="E-mail addresses, one a line. The summary leaves when the event is over."
            rows={3}
            spellcheck={false}
            value={form.summaryTo}
            onValue={(summaryTo) => setForm((before) => ({ ...before, summaryTo }))}
            fault={fault('summaryTo')}
          />
        </div>
      )}
    </EditForm>
  );
}
