import type { FieldFault } from '#domain/refusals.ts';
import type { EventChanges } from './changedOnly.ts';

const missingTime = 'Choose a date and a time';
const backwards = 'Choose an end that is after the start';
const closedFirst = 'Choose a time after registration opens';

/** What the console can say by itself before it sends anything, in plainer words than the API's. */
export function ownFaults(changes: EventChanges): FieldFault[] {
  const faults: FieldFault[] = [];
  if (changes.name === '') faults.push({ path: 'name', message: 'Give the event a name' });
  if (changes.place?.name === '') faults.push({ path: 'place.name', message: 'Say where it takes place' });
  faults.push(...timeFaults('', changes));
  if (changes.opensAt && changes.closesAt && changes.closesAt <= changes.opensAt)
    faults.push({ path: 'closesAt', message: closedFirst });
  changes.sessions?.forEach((session, index) => {
    if (session.title === '')
      faults.push({ path: `sessions.${index}.title`, message: 'Give the session a title' });
    faults.push(...timeFaults(`sessions.${index}.`, session));
  });
  changes.employers?.forEach(({ name }, index) => {
    if (name === '') faults.push({ path: `employers.${index}.name`, message: 'Name the employer' });
  });
  changes.roles?.forEach(({ title }, index) => {
    if (title === '') faults.push({ path: `roles.${index}.title`, message: 'Name the role' });
  });
  changes.questions?.forEach(({ label }, index) => {
    if (label.en === '') faults.push({ path: `questions.${index}.label.en`, message: 'Write the question' });
  });
  return faults;
}

function timeFaults(
  prefix: string,
  { startsAt, endsAt }: { startsAt?: string; endsAt?: string },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (startsAt === '') faults.push({ path: `${prefix}startsAt`, message: missingTime });
  if (endsAt === '') faults.push({ path: `${prefix}endsAt`, message: missingTime });
  if (startsAt && endsAt && endsAt <= startsAt) faults.push({ path: `${prefix}endsAt`, message: backwards });
  return faults;
}
