import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { ask, type Problem } from '../ask.ts';
import { faultAt } from '../faults.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** E-mail first, then the code that another browser would want. */
export function AskForLink() {
  const [email, setEmail] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const request = async (submit: Event) => {
    submit.preventDefault();
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('requestSignIn', { email });
    setBusy(false);
    if (outcome.ok) setCode(outcome.value.code);
    else setProblem(outcome.problem);
  };

  if (code !== undefined) {
    return (
      <div class="stack" role="status">
        <h1>Look in your mail</h1>
        <p>
          If <strong>{email.trim()}</strong> belongs to a member, a sign-in link is on its way. It works once,
          within 15 minutes.
        </p>
        <div class="sign-in-code">
          <p class="soft">Opened it in another browser? Type this code there:</p>
          <p class="code">{code}</p>
        </div>
        <div>
          <Button look="plain" onClick={() => setCode(undefined)}>
            Use another address or ask again
          </Button>
        </div>
      </div>
    );
  }

  const fault = problem && faultAt(problem.faults, 'email');
  return (
    <form class="stack" onSubmit={request} noValidate>
      <h1>Sign in</h1>
      <p class="soft">We mail you a link. There is no password to remember.</p>
      {problem && !fault && <ProblemNotice problem={problem} />}
      <Field
        id="email"
        label="E-mail address"
        type="email"
        autocomplete="email"
        inputMode="email"
        value={email}
        onValue={setEmail}
        fault={fault}
      />
      <Button type="submit" wide busy={busy}>
        Mail me a sign-in link
      </Button>
    </form>
  );
}
