import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { Grade } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import type { StationEngine } from '../engine/stationEngine.ts';
import type { StationTexts } from '../stationTexts.en.ts';
import type { SupervisorTexts } from './texts.en.ts';

interface FoundPersonProps {
  person: Answer<'searchAttendees'>['people'][number];
  engine: Pick<StationEngine, 'checkInPerson'>;
  grades: Record<Grade, string>;
  words: StationTexts['answer'];
  texts: SupervisorTexts['search'];
  done: () => void;
}

/** One of the people a search found; checking in is confirmed once, since names are alike. */
export function FoundPerson({ person, engine, grades, words, texts, done }: FoundPersonProps) {
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const { firstName, lastName, school, grade } = person;
  const name = `${firstName} ${lastName}`;

  async function checkIn(): Promise<void> {
    setBusy(true);
    await engine.checkInPerson(person.person, {
      firstName,
      lastInitial: [...lastName][0],
      school,
      grade,
    });
    done();
  }

  return (
    <li class="found-person stack close">
      <p class="found-name">{name}</p>
      <p class="soft">
        {school} · {grades[grade]}
      </p>
      {person.verdict === 'already-in' ? (
        <p>{texts.alreadyIn}</p>
      ) : (
        person.verdict !== 'welcome' && <p>{words.verdicts[person.verdict].title}</p>
      )}
      {person.verdict !== 'already-in' && !sure && (
        <Button look="quiet" aria-label={`${texts.checkIn}: ${name}`} onClick={() => setSure(true)}>
          {texts.checkIn}
        </Button>
      )}
      {sure && (
        <div class="stack close">
          <p id={`sure-${person.person}`}>{texts.sure(name)}</p>
          <div class="row">
            <Button busy={busy} aria-describedby={`sure-${person.person}`} onClick={() => void checkIn()}>
              {texts.yes}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {texts.no}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
