import type { Mailing } from './mailingWords.ts';

const one: Record<Mailing['to'], string> = {
  students: 'student',
  educators: 'educator',
  employers: 'employer',
  organizers: 'address',
  everyone: 'person',
};

const many: Record<Mailing['to'], string> = {
  students: 'students',
  educators: 'educators',
  employers: 'employers',
  organizers: 'addresses',
  everyone: 'people',
};

/** "1,204 students", "1 employer" */
export function peopleWords(count: number, to: Mailing['to']): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one[to] : many[to]}`;
}
