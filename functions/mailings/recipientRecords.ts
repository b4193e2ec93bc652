import type { MailRecords } from '#domain/mailState.ts';
import type { ScheduleEntry } from '#store/schedules.ts';

/** What became of the mail to one of a mailing's few recipients, as a person of their own would keep it. */
export function recipientRecords(
  {
    name,
    recipients,
    heard = {},
    again = {},
  }: Pick<ScheduleEntry, 'name' | 'recipients' | 'heard' | 'again'>,
  part: string,
): MailRecords {
  const { sent, failed } = recipients[part] ?? {};
  const [told, asked] = [heard[part], again[part]];
  return {
    owes: { ...(asked && { [name]: asked.id }) },
    sent: { ...(sent && { [name]: sent }) },
    failed: { ...(failed !== undefined && { [name]: failed }) },
    heard: { ...(told && { [name]: told }) },
  };
}

/** Whose mails an entry keeps: what was heard of one may come before what was sent is noted. */
export function recipientsOf({
  recipients,
  heard = {},
}: Pick<ScheduleEntry, 'recipients' | 'heard'>): string[] {
  return [...new Set([...Object.keys(recipients), ...Object.keys(heard)])];
}
