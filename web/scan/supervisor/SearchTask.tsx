import { useRef, useState } from 'preact/hooks';
import type { Reply } from '#contract/client.ts';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import type { Grade, Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { StationEngine } from '../engine/stationEngine.ts';
import type { StationTexts } from '../stationTexts.en.ts';
import { FoundPerson } from './FoundPerson.tsx';
import type { SupervisorTexts } from './texts.en.ts';
import { useLeftAlone } from './useLeftAlone.ts';

interface SearchTaskProps {
  engine: StationEngine;
  online: boolean;
  grades: Record<Grade, string>;
  words: StationTexts['answer'];
  texts: SupervisorTexts;
  locale: Locale;
  done: () => void;
}

type Found = Answer<'searchAttendees'>;

/** Finds someone by three letters of the last name and a first initial, and checks them in. */
export function SearchTask({ engine, online, grades, words, texts, locale, done }: SearchTaskProps) {
  const [lastName, setLastName] = useState('');
  const [firstInitial, setFirstInitial] = useState('');
  const [faults, setFaults] = useState<{ lastName?: string; firstInitial?: string }>({});
  const [trouble, setTrouble] = useState<string>();
  const [found, setFound] = useState<Found>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const own = texts.search;
  useLeftAlone(done);

  async function find(sent: Event): Promise<void> {
    sent.preventDefault();
    if (busy) return;
    const now = {
      ...([...lastName.replace(/[^\p{L}\p{N}]/gu, '')].length < 3 && { lastName: own.lastNameShort }),
      ...(!/^\p{L}/u.test(firstInitial.trim()) && { firstInitial: own.initialNeeded }),
    };
    setFaults(now);
    setTrouble(undefined);
    setFound(undefined);
    const [first] = Object.keys(now);
    if (first) return document.getElementById(first)?.focus();
    setBusy(true);
    const reply = await engine
      .search({ lastName: lastName.trim(), firstInitial: firstInitial.trim() })
      .catch(() => undefined);
    setBusy(false);
    if (reply?.ok) setFound(reply.value);
    else setTrouble(online ? troubleOf(reply, texts) : texts.offline);
  }

  return (
    <div class="sheet-body stack">
      <form ref={form} class="search-form" onSubmit={find} noValidate>
        <Field
          id="lastName"
          label={own.lastName}
          hint={own.lastNameHint}
          fault={faults.lastName}
          value={lastName}
          onValue={setLastName}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterKeyHint="next"
          maxLength={60}
          required
        />
        <Field
          id="firstInitial"
          label={own.firstInitial}
          fault={faults.firstInitial}
          value={firstInitial}
          onValue={setFirstInitial}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterKeyHint="search"
          maxLength={10}
          required
        />
        <Button type="submit" wide busy={busy}>
          {busy ? own.finding : own.find}
        </Button>
      </form>
      {trouble && (
        <Notice look="warn" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <p class="small soft" role="status">
        {found && found.people.length > 0 && plural(locale, found.people.length, own.found)}
      </p>
      {found && found.people.length === 0 && (
        <Notice role="status" title={own.none}>
          <p>{own.noneHelp}</p>
        </Notice>
      )}
      {found && found.people.length > 0 && (
        <ul class="plain stack">
          {found.people.map((person) => (
            <FoundPerson
              key={person.person}
              person={person}
              engine={engine}
              grades={grades}
              words={words}
              texts={own}
              done={done}
            />
          ))}
        </ul>
      )}
      {found?.more && <p class="soft">{own.more}</p>}
    </div>
  );
}

function troubleOf(reply: Reply<'searchAttendees'> | undefined, texts: SupervisorTexts): string {
  if (!reply || reply.ok) return texts.offline;
  switch (reply.refusal.refusal) {
    case 'supervisor-needed':
      return texts.search.refused.supervisor;
    case 'not-open':
      return texts.search.refused.notOpen;
    case 'too-many-tries':
      return texts.search.refused.tooMany;
    default:
      return texts.tryAgain;
  }
}
