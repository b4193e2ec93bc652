import { useEffect, useState } from 'preact/hooks';
import { intlTags } from '#domain/intlTags.ts';
import { plural } from '#domain/plural.ts';
import type { Grade, Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import type { GroupOnPhone, StationEngine } from '../engine/stationEngine.ts';
import { ClassRow } from './ClassRow.tsx';
import { inOrder, isOpen, tickedAtFirst } from './classList.ts';
import type { SupervisorTexts } from './texts.en.ts';
import { useLeftAlone } from './useLeftAlone.ts';

interface ClassTaskProps {
  code: string;
  engine: Pick<StationEngine, 'openGroup' | 'checkInGroup'>;
  grades: Record<Grade, string>;
  texts: SupervisorTexts['group'];
  locale: Locale;
  done: () => void;
}

/** A whole bus: everyone ticked, the absent unticked, confirmed once. */
export function ClassTask({ code, engine, grades, texts, locale, done }: ClassTaskProps) {
  const [group, setGroup] = useState<GroupOnPhone | null>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  useLeftAlone(done);

  useEffect(() => {
    let wanted = true;
    void engine
      .openGroup(code)
      .catch(() => null)
      .then((opened) => {
        if (!wanted) return;
        setGroup(opened);
        if (opened) setTicked(tickedAtFirst(opened.people));
      });
    return () => {
      wanted = false;
    };
  }, [code]);

  if (group === undefined) {
    return (
      <div class="sheet-body">
        <Progress label={texts.opening} />
      </div>
    );
  }
  if (group === null) {
    return (
      <div class="sheet-body">
        <Notice look="warn" role="alert" title={texts.unknown}>
          <p>{texts.unknownHelp}</p>
        </Notice>
      </div>
    );
  }

  const open = group.people.filter(isOpen);
  const isIn = group.people.filter((person) => person.isIn).length;
  const count = ticked.size;

  async function checkIn(opened: GroupOnPhone): Promise<void> {
    setBusy(true);
    await engine.checkInGroup(
      opened.code,
      opened.people.filter(({ tag }) => ticked.has(tag)).map(({ tag }) => tag),
    );
    done();
  }

  return (
    <form
      class="sheet-form"
      onSubmit={(sent) => {
        sent.preventDefault();
        if (!busy && count > 0) void checkIn(group);
      }}
    >
      <div class="sheet-body stack">
        <div class="stack close">
          <p class="class-name">
            {group.school} · {grades[group.grade]}
          </p>
          <p class="soft">{texts.lead}</p>
        </div>
        <div class="row">
          <Button look="quiet" onClick={() => setTicked(new Set(open.map(({ tag }) => tag)))}>
            {texts.all}
          </Button>
          <Button look="quiet" onClick={() => setTicked(new Set())}>
            {texts.none}
          </Button>
        </div>
        <ul class="plain class-list">
          {inOrder(group.people, intlTags[locale]).map((person) => (
            <ClassRow
              key={person.tag}
              person={person}
              ticked={ticked.has(person.tag)}
              grades={grades}
              ofGrade={group.grade}
              texts={texts}
              tick={(on) =>
                setTicked((before) => {
                  const after = new Set(before);
                  if (on) after.add(person.tag);
                  else after.delete(person.tag);
                  return after;
                })
              }
            />
          ))}
        </ul>
      </div>
      <div class="sheet-foot">
        <p class="small soft" role="status">
          {texts.counts(
            plural(locale, isIn, texts.inAlready),
            plural(locale, open.length - count, texts.absent),
          )}
        </p>
        <Button type="submit" wide busy={busy} aria-disabled={count === 0 || undefined}>
          {submitWords()}
        </Button>
      </div>
    </form>
  );

  function submitWords(): string {
    if (busy) return texts.checkingIn;
    return count === 0 ? texts.nobody : plural(locale, count, texts.checkIn);
  }
}
