import { linkSecret } from '#domain/links.ts';
import { services } from '#functions/services.ts';
import type { Figure } from '../figure.ts';
import { startBenchEvent } from '../speed/benchEvent.ts';

const rows = 2_000;
/** As the educator's page sends them. */
const rowsAtATime = 100;
const monthMs = 30 * 86_400_000;

/** A class of 2,000 put on its roster, a piece at a time as the educator's page does; every row must be added. */
export async function rosterImport(): Promise<Figure> {
  const day = (hour: number) => new Date(Date.now() + monthMs + hour * 3_600_000).toISOString().slice(0, 16);
  const event = await startBenchEvent({
    changes: { takesGroups: true, startsAt: day(0), endsAt: day(4) },
    copy: 'roster',
  });
  try {
    const { slug, ask } = event;
    await ask('registerGroup', {
      ...{ slug, students: rows, chaperones: 0, lunches: 0, grade: '10', permissions: true },
      school: 'Cascade High School',
      contactName: 'Ms. Alvarez',
      contactEmail: 'alvarez@school.example',
      arrival: { by: 'bus', at: '' },
    });
    const { groups, keys } = services();
    const [group] = await Array.fromAsync(groups.all(event.id));
    if (!group) throw new Error('The class was not put down');
    const bearer = linkSecret('group', group, group.linkVersion, await keys.service());
    // So large a class waits for an organizer's word.
    await ask('approveGroup', { event: event.id, group: group.id }, event.owner);
    await ask('confirmGroup', {}, { bearer });
    const started = performance.now();
    let added = 0;
    for (let from = 0; from < rows; from += rowsAtATime) {
      const piece = Array.from({ length: rowsAtATime }, (_, index) => rowOf(from + index));
      const answer = await ask('addToRoster', { rows: piece }, { bearer });
      added += answer.rows.filter(({ outcome }) => outcome === 'added').length;
    }
    const seconds = (performance.now() - started) / 1000;
    if (added !== rows) throw new Error(`${added} rows of ${rows} were added`);
    return { name: 'roster.2000-rows-s', value: seconds, unit: 's' };
  } finally {
    await event.stop();
  }
}

function rowOf(number: number) {
  return { firstName: 'Maya', lastName: `Okafor ${number}`, grade: '10' };
}
