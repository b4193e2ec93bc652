import type { Output } from '#contract/contract.ts';
import { groupCodeText } from '#domain/badge.ts';
import { groupRowInfo, packGroup } from '#domain/doorMap.ts';
import type { RosterGroup } from '#store/groups.ts';
import type { Roster, RosterPerson } from '#store/rosters.ts';
import type { AnswerRoom } from './answerRoom.ts';
import type { KnownRowKeys } from './knownRowKeys.ts';
import type { MapSecrets } from './mapSecrets.ts';
import { markOf } from './planMap.ts';
import { rowKeys as keysOf } from './rowKeys.ts';
import { sealRow } from './sealRow.ts';
import { standing } from './standing.ts';

type Sync = Output<'syncDevice'>;

/** As many as a phone can name in a request. */
const mostClasses = 2_000;

/** Classes that a supervisor's phone doesn't have as they are, as many as there is room for, and marks of none. */
export function changedClasses(
  roster: Roster,
  marks: string[],
  { secrets, rowKeys, room }: { secrets: MapSecrets; rowKeys: KnownRowKeys; room: AnswerRoom },
): Pick<Sync, 'groups' | 'groupsGone' | 'more'> {
  const held = new Set(marks);
  const current = new Set<string>();
  const groups: Sync['groups'] = [];
  let more = false;
  for (const group of roster.classes.slice(0, mostClasses)) {
    const members = membersOf(roster, group);
    if (!members.length) continue;
    const badges = members.map(({ id, badgeVersion }) => [id, badgeVersion]);
    const mark = markOf(secrets.service, ['class', group.id, group.school, group.grade, badges]);
    current.add(mark);
    if (held.has(mark)) continue;
    more ||= !room.left;
    if (more) continue;
    const plain = packGroup({
      school: group.school,
      grade: group.grade,
      members: members.map(({ id, badgeVersion }) => {
        const { tag, key } = rowKeys.of(secrets, id, badgeVersion);
        return Buffer.concat([tag, key]).toString('base64');
      }),
    });
    const code = keysOf(groupCodeText(group.id, secrets.badge), secrets.salt, groupRowInfo);
    const row = sealRow(code, plain).toString('base64');
    room.take({ rows: members.length, bytes: row.length });
    groups.push({ mark, row });
  }
  return { groups, groupsGone: [...held].filter((mark) => mark && !current.has(mark)), more };
}

/** Those still on the class's roster, each once: a row may have been merged into another, which then stands for it. */
function membersOf(roster: Roster, { rows }: RosterGroup): RosterPerson[] {
  const members = new Map<string, RosterPerson>();
  for (const row of Object.keys(rows)) {
    const person = standing(roster, roster.people.get(row));
    if (person && person.status !== 'cancelled') members.set(person.id, person);
  }
  return [...members.values()].sort(
    (one, other) => one.lastName.localeCompare(other.lastName) || (one.id < other.id ? -1 : 1),
  );
}
