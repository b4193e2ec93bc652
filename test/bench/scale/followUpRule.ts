import { defaultMailRules, type MailRule } from '#domain/mailRules.ts';

/** The follow-up that every new event mails to the students who came. */
export function followUpRule(): MailRule {
  const rule = defaultMailRules(() => 'thanks0000').find(
    ({ kind, to }) => kind === 'follow-up' && to === 'students',
  );
  if (!rule) throw new Error('Expected a new event to have a follow-up for students');
  return rule;
}
