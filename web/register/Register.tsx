import { useEffect, useState } from 'preact/hooks';
import { takeInvitationCode } from '#web/shared/invitationCode.ts';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { AgeBandStep } from './AgeBandStep.tsx';
import { type Draft, emptyDraft, type PublicEvent } from './draft.ts';
import { formWords } from './loadWords.ts';
import { outcomeKept } from './outcome.ts';
import { useSpeech } from './Speech.tsx';
import { rememberSharedComputer } from './sharedComputer.ts';
import { useSteps } from './useSteps.ts';
import { Worded } from './Worded.tsx';

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
  const { texts, locale } = useSpeech();
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, invitationCode: takeInvitationCode() }));
  const [outcome, setOutcome] = useState(() => outcomeKept.read(event.slug));
  const steps = useSteps();
  const { lazy, load } = useLazy(async () => {
    const [{ Registration }] = await Promise.all([import('./Registration.tsx'), formWords.load(locale)]);
    return { Registration };
  });
  useEffect(() => {
    if (outcome) load();
  }, []);
  const edit = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  // The forward button can lead to a step whose draft is gone.
  const mayGoOn = draft.ageBand === '13-17' || draft.ageBand === '18-plus';

  if (!outcome && (steps.step === 'age' || !mayGoOn)) {
    return (
      <AgeBandStep
        event={event}
        chosen={draft.ageBand}
        choose={(ageBand) => {
          edit({ ageBand });
          if (ageBand !== 'under-13') load();
        }}
        next={() => steps.go('you')}
      />
    );
  }
  if (lazy === 'lost') return <Lost texts={texts} offline retry={load} />;
  if (!lazy) return <Progress label={texts.loading} />;
  const { Registration } = lazy;
  return (
    <div class="under-way">
      <Worded words={formWords}>
        <Registration
          event={event}
          draft={draft}
          edit={edit}
          steps={steps}
          outcome={outcome}
          answered={(came) => {
            outcomeKept.keep(event.slug, came);
            setOutcome(came);
            steps.finish();
            registered();
          }}
          done={() => {
            rememberSharedComputer();
            history.replaceState(null, '', location.pathname);
            scrollTo(0, 0);
            startOver();
          }}
        />
      </Worded>
    </div>
  );
}
