import { useEffect, useState } from 'preact/hooks';
import { Progress } from '#web/shared/Progress.tsx';
import { forgetLocale } from '#web/shared/useLocale.ts';
import { AgeBandStep } from './AgeBandStep.tsx';
import { forgetAttempt } from './attempt.ts';
import { type Draft, emptyDraft, type PublicEvent } from './draft.ts';
import { Lost } from './Lost.tsx';
import { outcomeKept } from './outcome.ts';
import { useSpeech } from './Speech.tsx';
import { rememberSharedComputer } from './sharedComputer.ts';
import { useLazy } from './useLazy.ts';
import { useSteps } from './useSteps.ts';

interface RegisterProps {
  event: PublicEvent;
  registered: () => void;
  /** Called once nothing of the last student is left. */
  startOver: () => void;
}

/**
 * Registering, from the age band on. What comes after that question is fetched as soon as a finger is on
 * it, so that the event itself is readable early on slow mobile data.
 */
export function Register({ event, registered, startOver }: RegisterProps) {
  const { texts } = useSpeech();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [outcome, setOutcome] = useState(() => outcomeKept.read(event.slug));
  const steps = useSteps();
  const { lazy, load } = useLazy(() => import('./Registration.tsx'));
  useEffect(() => {
    if (outcome) load();
  }, []);
  const edit = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  // The forward button can lead to a step whose draft is gone.
  const mayGoOn = draft.ageBand === '13-17' || draft.ageBand === '18-plus';

  if (!outcome && (steps.step === 'age' || !mayGoOn)) {
    return (
      <AgeBandStep
        full={event.full}
        chosen={draft.ageBand}
        choose={(ageBand) => {
          edit({ ageBand });
          if (ageBand !== 'under-13') load();
        }}
        next={() => steps.go('you')}
      />
    );
  }
  if (lazy === 'lost') return <Lost offline retry={load} />;
  if (!lazy) return <Progress label={texts.loading} />;
  const { Registration } = lazy;
  return (
    <div class="under-way">
      <Registration
        event={event}
        draft={draft}
        edit={edit}
        steps={steps}
        outcome={outcome}
        answered={(came) => {
          outcomeKept.keep(event.slug, came);
          forgetAttempt();
          setOutcome(came);
          steps.finish();
          registered();
        }}
        done={() => {
          outcomeKept.forget();
          forgetAttempt();
          forgetLocale();
          rememberSharedComputer();
          history.replaceState(null, '', location.pathname);
          scrollTo(0, 0);
          startOver();
        }}
      />
    </div>
  );
}
