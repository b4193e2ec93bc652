import type { Answer } from '#contract/contract.ts';
import type { ArrivalBy } from '#domain/vocabulary.ts';

export type OrganizerGroup = Answer<'listGroups'>['groups'][number];

/** What an organizer orders and prepares for. People, buses and lunches of the classes that hold places. */
export interface GroupTotals {
  classes: number;
  students: number;
  chaperones: number;
  lunches: number;
  buses: number;
  named: number;
  came: number;
  /** Classes that are not in these figures, since it is not certain that they come. */
  uncertain: number;
  /** Who arrives when, the earliest first; those who gave no time last. */
  arrivals: Arrival[];
}

export interface Arrival {
  group: string;
  /** An instant; empty where the educator gave none. */
  at: string;
  by: ArrivalBy;
  school: string;
  people: number;
  lunches: number;
}

export function groupTotals(groups: readonly OrganizerGroup[]): GroupTotals {
  const sure = groups.filter(({ status }) => status === 'held' || status === 'hold-over');
  const sum = (count: (group: OrganizerGroup) => number) =>
    sure.reduce((total, group) => total + count(group), 0);
  return {
    classes: sure.length,
    students: sum(({ students }) => students),
    chaperones: sum(({ chaperones }) => chaperones),
    lunches: sum(({ lunches }) => lunches),
    buses: sum(({ arrival }) => (arrival.by === 'bus' ? 1 : 0)),
    named: sum(({ places }) => places.named),
    came: sum(({ came }) => came),
    uncertain: groups.filter(({ status }) => status === 'awaiting-approval' || status === 'unconfirmed')
      .length,
    arrivals: sure
      .map(({ id, arrival, school, students, chaperones, lunches }) => ({
        group: id,
        at: arrival.at,
        by: arrival.by,
        school,
        people: students + chaperones,
        lunches,
      }))
      .sort(
        (one, other) =>
          Number(one.at === '') - Number(other.at === '') ||
          one.at.localeCompare(other.at) ||
          one.school.localeCompare(other.school),
      ),
  };
}

/** How many classes an organizer is asked about. */
export function awaitingApproval(groups: readonly OrganizerGroup[]): number {
  return groups.filter(({ status }) => status === 'awaiting-approval').length;
}
