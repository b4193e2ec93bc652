import { useState } from 'preact/hooks';
import type { Request } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { ask, type Problem } from '../ask.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';

/** Sends what is shown to the member who looks at it. */
export function TestMail({ shown }: { shown: Request<'sendTestMail'> | undefined }) {
  const [busy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  if (!shown) return null;
  const send = async () => {
    setBusy(true);
    setSentTo(undefined);
    setProblem(undefined);
    const outcome = await ask('sendTestMail', shown);
    setBusy(false);
    if (outcome.ok) setSentTo(outcome.value.to);
    else setProblem(outcome.problem);
  };
  return (
    <div class="stack close">
      <div class="row">
        <Button look="quiet" busy={busy} onClick={send}>
          Send a test to me
        </Button>
      </div>
      <p class="small" role="status">
        {sentTo && <>On its way to {sentTo}, marked as a test.</>}
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
