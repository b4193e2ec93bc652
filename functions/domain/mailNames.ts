import { type MailKind, mailKinds } from './vocabulary.ts';

/**
 * Which mail of its kind: a kind alone (`confirmation`), or with what sets it apart from others of the kind, after an
 * underscore: the rule that has it sent and, before an event, the day (`reminder_4f7v1jgch4_20270303`). Under its name a
 * mail is owed, sent and heard of. Letters, digits, hyphens and underscores only: SES carries it as a tag.
 */
export type MailName = MailKind | `${MailKind}_${string}`;

export function mailName(kind: MailKind, ...parts: string[]): MailName {
  return parts.length ? `${kind}_${parts.join('_')}` : kind;
}

export function mailKindOf(name: MailName): MailKind {
  return name.split('_', 1)[0] as MailKind;
}

/** The rest of a name after its kind. */
export function mailNameParts(name: MailName): string[] {
  return name.split('_').slice(1);
}

export function isMailName(text: string): text is MailName {
  return (
    /^[a-z-]+(?:_[\w-]{1,40}){0,3}$/.test(text) && mailKinds.some((kind) => kind === text.split('_', 1)[0])
  );
}
