import type { Group, Row } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { nameOf } from './nameOf.ts';

interface PersonItemProps {
  person: Row;
  group: Group;
  edit: (() => void) | undefined;
}

/** One person: a card on a phone, a line of a table on a laptop. */
export function PersonItem({ person, group, edit }: PersonItemProps) {
  const { texts } = useSpeech();
  const name = nameOf(person, group.school);
  const titles = person.sessions.map(({ id, status }) => {
    const title = group.event.sessions.find((session) => session.id === id)?.title ?? '';
    return status === 'waiting' ? texts.waitsFor(title) : title;
  });
  return (
    <li class="person">
      <span class="person-name">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {person.subgroup && (
          <span class="tag">
            <bdi>{person.subgroup}</bdi>
          </span>
        )}
      </span>
      <span class="soft small">
        {person.kind === 'chaperone' ? texts.kinds.chaperone : texts.grades[person.grade]}
      </span>
      <span class="small person-sessions">
        {titles.length ? (
          titles.map((title) => (
            <bdi key={title} class="session-name">
              {title}
            </bdi>
          ))
        ) : person.kind === 'student' && group.event.sessions.length ? (
          <span class="soft">{texts.noSession}</span>
        ) : null}
      </span>
      <span>
        <span class={person.status === 'confirmed' ? 'tag accent' : 'tag warn'}>
          {texts.rowStatus[person.status]}
        </span>
      </span>
      {edit && (
        <button
          type="button"
          class="button quiet small-button"
          onClick={edit}
          aria-label={texts.editPerson(name)}
        >
          {texts.edit}
        </button>
      )}
    </li>
  );
}
