import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { ask, type Problem } from '../ask.ts';
import type { Member } from '../member.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface OpenSessionProps {
  token: string;
  onSignedIn: (member: Member) => void;
  onNewLink: () => void;
}

/** Spends a sign-in link, on a person's tap only: mail scanners open links too. */
export function OpenSession({ token, onSignedIn, onNewLink }: OpenSessionProps) {
  const [code, setCode] = useState('');
  const [codeNeeded, setCodeNeeded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const open = async (submit: Event) => {
    submit.preventDefault();
    setBusy(true);
    setProblem(undefined);
    const typed = code.trim();
    const outcome = await ask('openSession', { token, ...(typed !== '' && { code: typed }) });
    setBusy(false);
    if (outcome.ok) return onSignedIn(outcome.value);
    if (outcome.problem.code === 'code-needed') setCodeNeeded(true);
    setProblem(outcome.problem);
  };

  if (problem?.code === 'sign-in-expired' || problem?.code === 'invalid-input') {
    return (
      <div class="stack">
        <h1>This link no longer works</h1>
        <Notice look="warn" role="alert">
          <p>Sign-in links work once, within 15 minutes.</p>
        </Notice>
        <Button onClick={onNewLink}>Ask for a new link</Button>
      </div>
    );
  }

  const wrongCode = problem?.code === 'code-needed' && code.trim() !== '';
  return (
    <form class="stack" onSubmit={open} noValidate>
      <h1>{codeNeeded ? 'One more step' : 'Welcome back'}</h1>
      {codeNeeded ? (
        <Field
          id="code"
          label="Code"
          hint="This is another browser than the one that asked for the link. Type the code that is shown there."
          fault={wrongCode ? 'This is not the code shown there' : undefined}
          autocomplete="one-time-code"
          inputMode="numeric"
          spellcheck={false}
          value={code}
          onValue={setCode}
        />
      ) : (
        <p class="soft">Your link has been opened. One tap and you are in.</p>
      )}
      {problem && problem.code !== 'code-needed' && <ProblemNotice problem={problem} />}
      <Button type="submit" wide busy={busy}>
        Sign in
      </Button>
    </form>
  );
}
