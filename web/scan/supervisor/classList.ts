import type { GroupOnPhone } from '../engine/stationEngine.ts';

type Person = GroupOnPhone['people'][number];

/** A class as a supervisor ticks it off: by first name, those without one last. */
export function inOrder(people: Person[], tag: string): Person[] {
  const order = new Intl.Collator(tag);
  const key = ({ row }: Person) => `${row?.firstName ?? '\uffff'} ${row?.lastInitial ?? ''}`;
  return people.toSorted((one, other) => order.compare(key(one), key(other)));
}

/** Whether a person can still be checked in here. */
export function isOpen({ isIn, row }: Person): boolean {
  return !isIn && row?.status !== 'cancelled';
}

/** Everyone who has a place and is not in yet; whoever waits for a place is the supervisor's to tick. */
export function tickedAtFirst(people: Person[]): Set<string> {
  return new Set(
    people.filter((person) => isOpen(person) && person.row?.status !== 'waitlisted').map(({ tag }) => tag),
  );
}
