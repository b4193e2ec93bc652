import type { Grade } from '#domain/vocabulary.ts';
import type { GroupOnPhone } from '../engine/stationEngine.ts';
import { isOpen } from './classList.ts';
import type { SupervisorTexts } from './texts.en.ts';

interface ClassRowProps {
  person: GroupOnPhone['people'][number];
  ticked: boolean;
  grades: Record<Grade, string>;
  /** The grade of the class, which needs no saying again. */
  ofGrade: Grade;
  texts: SupervisorTexts['group'];
  tick: (on: boolean) => void;
}

/** One of a class: a row that is hit anywhere, and says why it can't be ticked. */
export function ClassRow({ person, ticked, grades, ofGrade, texts, tick }: ClassRowProps) {
  const { row, isIn } = person;
  const initial = row?.lastInitial ? ` ${row.lastInitial}.` : '';
  const about = [
    row?.kind === 'chaperone' && texts.chaperone,
    row?.kind === 'student' && row.grade && row.grade !== ofGrade && grades[row.grade],
    isIn && texts.isIn,
    !isIn && row?.status === 'waitlisted' && texts.waitlisted,
    row?.status === 'cancelled' && texts.cancelled,
  ].filter(Boolean);
  return (
    <li>
      <label class="class-row">
        <input
          type="checkbox"
          checked={isIn || ticked}
          disabled={!isOpen(person)}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        <span class="class-person">{row ? `${row.firstName}${initial}` : texts.nameless}</span>
        {about.length > 0 && <span class="small soft">{about.join(' · ')}</span>}
      </label>
    </li>
  );
}
