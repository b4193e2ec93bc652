import { useState } from 'preact/hooks';
import { Field } from '../../shared/Field.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import { linesOf } from '../forms/lines.ts';
import { mailsChanges, mailsForm, type NotedMail, notedMails } from '../forms/mailsForm.ts';
import { consoleAddresses } from '../routing.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';

const mails: Record<NotedMail, { title: string; when: string }> = {
  confirmation: {
    title: 'Confirmation',
    when: 'Goes out at once, with the badge and a calendar file. Where to park? What to wear? What to bring?',
  },
  waitlisted: {
    title: 'On the waitlist',
    when: 'Goes out at once to whoever has to wait for a place.',
  },
  promoted: {
    title: 'A place after waiting',
    when: 'Goes to whoever waited, as soon as there is a place, with the badge.',
  },
  changed: {
    title: 'A change',
    when: 'Goes to a student whose registration changed.',
  },
  cancelled: {
    title: 'Cancellation',
    when: 'Goes to a student whose registration was cancelled, and to everyone if the event is.',
  },
};

/** The organizer's own words in mails that answer people, where answers to them go, and who gets the summary. */
export function EditMails({ event, onEvent }: EditProps) {
  const [form, setForm] = useState(() => mailsForm(event));
  const setNote = (kind: NotedMail, text: string) =>
    setForm((before) => ({ ...before, notes: { ...before.notes, [kind]: text } }));
  const [firstSummary] = linesOf(form.summaryTo);
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
      {(fault) => {
        const note = (kind: NotedMail, rows: number) => (
          <TextArea
            id={`mailTexts.${kind}.en`}
            label={`${mails[kind].title} note`}
            rows={rows}
            value={form.notes[kind]}
            onValue={(text) => setNote(kind, text)}
            fault={fault(`mailTexts.${kind}`)}
          />
        );
        return (
          <div class="stack wide">
            <p class="soft">
              Turnout writes the mails; you add a note in your own words. Write it in English here, and in
              other languages under <a href={consoleAddresses.edit(event.id, 'languages')}>Languages</a>.
              Reminders and follow-ups have their words, in every language, under{' '}
              <a href={consoleAddresses.mail(event.id, 'plan')}>Mail</a>.
            </p>
            <section class="stack close" aria-labelledby="mail-confirmation">
              <h3 id="mail-confirmation">{mails.confirmation.title}</h3>
              <p class="soft small">{mails.confirmation.when}</p>
              {note('confirmation', 5)}
            </section>
            <section class="stack close" aria-labelledby="mail-others">
              <h3 id="mail-others">Other mails that answer people</h3>
              {notedMails
                .filter((kind) => kind !== 'confirmation')
                .map((kind) => (
                  <details
                    key={kind}
                    class="item card"
                    open={fault(`mailTexts.${kind}`) !== undefined || undefined}
                  >
                    <summary>
                      <span class="item-title">
                        <span class="item-name">{mails[kind].title}</span>
                        {form.notes[kind].trim() !== '' && <span class="soft small">with your note</span>}
                      </span>
                    </summary>
                    <div class="stack item-body">
                      <p class="soft small">{mails[kind].when}</p>
                      {note(kind, 3)}
                    </div>
                  </details>
                ))}
            </section>
            <Field
              id="replyTo"
              label="Answers go to"
              type="email"
              hint={
                firstSummary
                  ? `Whoever answers a mail writes to this address. Left empty: to ${firstSummary}.`
                  : 'Whoever answers a mail writes to this address. Left empty, answers reach nobody.'
              }
              spellcheck={false}
              value={form.replyTo}
              onValue={(replyTo) => setForm((before) => ({ ...before, replyTo }))}
              fault={fault('replyTo')}
            />
            <TextArea
              id="summaryTo"
              label="Attendance summary goes to"
              hint="E-mail addresses, one a line. The summary leaves minutes after the end. Who is not a member of your organization gets one without small numbers."
              rows={3}
              spellcheck={false}
              value={form.summaryTo}
              onValue={(summaryTo) => setForm((before) => ({ ...before, summaryTo }))}
              fault={fault('summaryTo')}
            />
          </div>
        );
      }}
    </EditForm>
  );
}
