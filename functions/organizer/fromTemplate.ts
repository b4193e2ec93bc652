import type { Input } from '#contract/contract.ts';
import { type CareerEvent, openDefaults } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { defaultMailRules } from '#domain/mailRules.ts';
import { templates } from '#domain/templates/templates.ts';
import { clusterFramework } from '#domain/vocabulary.ts';
import { instantOf } from '#functions/time/instantOf.ts';
import { random } from '#store/keys.ts';
import { templateTranslations } from './templateTranslations.ts';

/** A draft as the template of its kind makes it; sessions that would outlast the event are left out. */
export function fromTemplate(
  form: Input<'createEvent'>,
  made: Pick<CareerEvent, 'id' | 'slug' | 'organization' | 'createdAt' | 'summaryTo'>,
): CareerEvent {
  const template = templates[form.kind];
  const startsAt = instantOf(form.startsAt, form.timeZone);
  const endsAt = instantOf(form.endsAt, form.timeZone);
  const after = (minutes: number) => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  const sessions = template.sessions.map(({ startsAfter, minutes, ...session }) => ({
    ...session,
    id: newShortId(random),
    waitlist: true,
    startsAt: after(startsAfter),
    endsAt: after(startsAfter + minutes),
  }));
  const kept = sessions.filter((session) => session.endsAt <= endsAt);
  const ids = sessions.map((session) => (kept.includes(session) ? session.id : undefined));
  return {
    ...openDefaults,
    ...made,
    kind: form.kind,
    status: 'draft',
    name: form.name,
    place: form.place,
    timeZone: form.timeZone,
    startsAt,
    endsAt,
    capacity: form.capacity,
    description: template.description,
    sessions: kept,
    employers: [],
    roles: template.roles,
    interests: template.interests,
    clusterFramework,
    questions: template.questions.map((question) => ({
      ...question,
      id: newShortId(random),
      askedOf: { sessions: [], schools: [] },
    })),
    schools: [],
    mailTexts: template.mailTexts,
    mailRules: defaultMailRules(() => newShortId(random), template.ruleNotes),
    translations: templateTranslations(template, ids, form),
    revision: 1,
  };
}
