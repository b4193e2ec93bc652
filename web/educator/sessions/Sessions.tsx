import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Lost } from '#web/shared/Lost.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useClass } from '../class/classContext.ts';
import type { PartProps } from '../class/PartProps.ts';
import { withoutSession } from '../class/steps.ts';
import { nameOf } from '../people/nameOf.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { Preferences } from './Preferences.tsx';
import { storedOrder } from './preferenceOrder.ts';
import { SessionCounts } from './SessionCounts.tsx';

/** What the class would like, giving sessions by that, and who got what. */
export function Sessions({ go }: PartProps) {
  const { texts } = useSpeech();
  const { group, set, ask, roster } = useClass();
  const [order, setOrder] = useState(() => storedOrder(group));
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ look: 'good' | 'warn' | 'bad'; text: string }>();
  const { asked } = roster;
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state !== 'answered') {
    return <Lost texts={texts} offline={asked.state === 'lost' && asked.offline} retry={roster.load} />;
  }
  const rows = asked.value;
  const students = rows.filter(({ kind }) => kind === 'student');
  const without = withoutSession(rows);
  const open = group.mayChange && !group.event.over;

  const give = async () => {
    if (busy) return;
    if (order?.length === 0) return setResult({ look: 'bad', text: texts.orderEmpty });
    setBusy(true);
    setResult(undefined);
    const came = await ask('giveSessions', touched ? { preferences: order ?? [] } : {});
    setBusy(false);
    if (came.state !== 'answered') return setResult({ look: 'bad', text: troubleText(came, texts) });
    setTouched(false);
    set(came.value.group);
    roster.load();
    const { given, without: left } = came.value;
    setResult({ look: left ? 'warn' : 'good', text: texts.givenResult(given, left) });
  };

  return (
    <div class="stack wide">
      <div class="stack close">
        <h2>{texts.sessionsTitle}</h2>
        <p class="soft">{texts.sessionsText}</p>
      </div>
      {students.length === 0 && (
        <Notice>
          <p>{texts.sessionsNeedNames}</p>
          <div>
            <Button look="quiet" onClick={() => go('people')}>
              {texts.steps.names.action}
            </Button>
          </div>
        </Notice>
      )}
      {open && (
        <Preferences
          sessions={group.event.sessions}
          timeZone={group.event.timeZone}
          order={order}
          change={(next) => {
            setOrder(next);
            setTouched(true);
            setResult(undefined);
          }}
        />
      )}
      {open && students.length > 0 && (
        <div class="stack close">
          <div>
            <Button busy={busy} onClick={() => void give()}>
              {busy ? texts.giving : texts.giveSessions}
            </Button>
          </div>
          <p class="hint">{texts.giveHint}</p>
        </div>
      )}
      {result && (
        <Notice look={result.look} role={result.look === 'good' ? 'status' : 'alert'}>
          <p>{result.text}</p>
        </Notice>
      )}
      {students.length > 0 && <SessionCounts sessions={group.event.sessions} rows={students} />}
      {without.length > 0 && without.length < students.length && (
        <section class="card stack close" aria-labelledby="without-title">
          <h3 id="without-title">{texts.withoutTitle(without.length)}</h3>
          <p class="soft">{texts.withoutText}</p>
          <ul class="names">
            {without.slice(0, 40).map((row) => (
              <li key={row.id}>
                <bdi>{nameOf(row, group.school)}</bdi>
              </li>
            ))}
          </ul>
          {without.length > 40 && <p class="soft">{texts.andMore(without.length - 40)}</p>}
        </section>
      )}
      {students.length > 0 && without.length < students.length && (
        <div>
          <Button look="quiet" onClick={() => go('badges')}>
            {texts.steps.badges.action}
          </Button>
        </div>
      )}
    </div>
  );
}
