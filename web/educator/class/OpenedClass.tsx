import { useEffect } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';
import { Overview } from './Overview.tsx';
import { PartNav } from './PartNav.tsx';
import { PartView } from './PartView.tsx';
import { Unconfirmed } from './Unconfirmed.tsx';
import { usePart } from './usePart.ts';

/** A class: its name, its parts, and what to do next. */
export function OpenedClass({ forget }: { forget: () => void }) {
  const { texts } = useSpeech();
  const { group, roster, told, tell } = useClass();
  const [part, goPart] = usePart();
  const inUse = group.status !== 'unconfirmed' && group.status !== 'cancelled';
  const on = inUse && group.event.status === 'published';
  useEffect(() => {
    if (on) roster.load();
  }, [on]);
  const go = (to: typeof part) => {
    tell(undefined);
    goPart(to);
  };

  return (
    <div class="stack wide class-page">
      <header class="stack close no-print">
        <p class="soft">
          <bdi>{group.event.name}</bdi>
        </p>
        <h1>
          <bdi>{group.school}</bdi>
        </h1>
        <p class="soft">{texts.sizeLine(group.grade, group.students, group.chaperones)}</p>
      </header>
      {on && <PartNav part={part} go={go} />}
      {told && (
        <div class="no-print">
          <Notice look={told.look} role={told.look === 'good' ? 'status' : 'alert'}>
            <p>{told.text}</p>
          </Notice>
        </div>
      )}
      {group.event.status === 'cancelled' ? (
        <div class="card stack">
          <h2>{texts.closed.cancelled.title}</h2>
          <p class="lead">{texts.eventCancelledText}</p>
        </div>
      ) : group.status === 'cancelled' ? (
        <div class="card stack">
          <h2>{texts.cancelledTitle}</h2>
          <p class="lead">{texts.cancelledText}</p>
          {!group.event.over && (
            <div>
              <a class="button quiet" href={`/g/?event=${group.event.slug}`}>
                {texts.registerAgain}
              </a>
            </div>
          )}
        </div>
      ) : group.status === 'unconfirmed' ? (
        <Unconfirmed />
      ) : part === 'class' ? (
        <Overview go={go} />
      ) : (
        <PartView part={part} go={go} />
      )}
      <div class="stack close no-print page-end">
        <div>
          <Button look="quiet" onClick={forget}>
            {texts.done}
          </Button>
        </div>
        <p class="hint">{texts.doneHint}</p>
      </div>
    </div>
  );
}
