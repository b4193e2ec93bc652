import type { Answer } from '#contract/contract.ts';
import { locales } from '#domain/vocabulary.ts';
import { Notice } from '../../shared/Notice.tsx';
import type { RuleForm } from '../forms/ruleForm.ts';
import { languageNames } from '../labels.ts';
import { leftOutWords } from './leftOutWords.ts';
import { peopleWords } from './peopleWords.ts';

interface RecipientsNoteProps {
  event: Answer<'readEvent'>;
  form: RuleForm;
  mail: Answer<'previewMail'>;
}

/** How many would get it as things stand, who would not and why, and a warning where nobody would. */
export function RecipientsNote({ event, form, mail }: RecipientsNoteProps) {
  if (mail.past) {
    return (
      <Notice look="warn" role="status" title="Its time has passed">
        <p>Saved like this, nobody gets it. Choose a later time.</p>
      </Notice>
    );
  }
  const byLocale = locales.filter((locale) => (mail.byLocale[locale] ?? 0) > 0);
  const without = leftOutWords(mail.leftOut, form.kind);
  const waits = form.to === 'students' && form.kind !== 'reminder' && Date.parse(event.endsAt) > Date.now();
  return (
    <div class="recipients" role="status">
      <p>
        <strong class="recipients-count">{peopleWords(mail.recipients, form.to)}</strong> would get it as
        things stand
      </p>
      {byLocale.length > 1 && (
        <p class="soft small">
          {byLocale
            .map((locale) => `${languageNames[locale]} ${(mail.byLocale[locale] ?? 0).toLocaleString('en')}`)
            .join(' · ')}
        </p>
      )}
      {without && <p class="soft small">Left out: {without}</p>}
      {waits && (
        <p class="soft small">
          {form.kind === 'follow-up' ? 'It goes to those who come' : 'It goes to those who don’t come'}: that
          is known when the event is over.
        </p>
      )}
      {!form.on && <p class="soft small">Nobody does while it is switched off.</p>}
    </div>
  );
}
