import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { templates } from '#domain/templates/templates.ts';
import { clusterFramework } from '#domain/vocabulary.ts';
import { random } from '#store/keys.ts';
import { instantOf } from './instantOf.ts';

/** A draft as the template of its kind makes it; sessions that would outlast the event are left out. */
export function fromTemplate(
  form: Input<'createEvent'>,
  made: Pick<CareerEvent, 'id' | 'slug' | 'organization' | 'createdAt' | 'summaryTo'>,
): CareerEvent {
  const template = templates[form.kind];
  const startsAt = instantOf(form.startsAt, form.timeZone);
  const endsAt = instantOf(form.endsAt, form.timeZone);
  const after = (minutes: number) => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return {
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
    sessions: template.sessions
      .map(({ startsAfter, minutes, ...session }) => ({
        ...session,
        id: newShortId(random),
        startsAt: after(startsAfter),
        endsAt: after(startsAfter + minutes),
      }))
      .filter((session) => session.endsAt <= endsAt),
    employers: [],
    roles: template.roles,
    interests: template.interests,
    clusterFramework,
    questions: template.questions.map((question) => ({ ...question, id: newShortId(random) })),
    schools: [],
    mailTexts: template.mailTexts,
    revision: 1,
  };
}
