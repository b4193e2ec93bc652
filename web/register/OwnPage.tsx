import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { forgetLocale } from '#web/shared/useLocale.ts';
import { forgetAttempt } from './attempt.ts';
import { Lost } from './Lost.tsx';
import { OwnRegistration } from './OwnRegistration.tsx';
import { outcomeKept } from './outcome.ts';
import { forgetSecret, takeSecret } from './privateLink.ts';
import { useSpeech } from './Speech.tsx';
import { useReply } from './useReply.ts';

/** What a private link opens. */
export function OwnPage() {
  const { texts } = useSpeech();
  const [secret, setSecret] = useState(takeSecret);
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    document.title = `${texts.ownTitle} · Turnout`;
  }, [texts]);
  useEffect(() => {
    // Another private link opened in the same tab changes the fragment only.
    const another = () => location.hash.length > 1 && setSecret(takeSecret());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  if (forgotten) {
    return (
      <Notice look="good" role="status">
        <p>{texts.forgotten}</p>
      </Notice>
    );
  }
  if (!secret) {
    return (
      <div class="card stack">
        <h1>{texts.noLinkTitle}</h1>
        <p class="lead">{texts.noLinkText}</p>
      </div>
    );
  }
  return (
    <Opened
      key={secret}
      secret={secret}
      forget={() => {
        forgetSecret();
        outcomeKept.forget();
        forgetAttempt();
        forgetLocale();
        setForgotten(true);
      }}
    />
  );
}

function Opened({ secret, forget }: { secret: string; forget: () => void }) {
  const { texts } = useSpeech();
  const { asked, retry, set } = useReply<'getRegistration'>((signal) =>
    call('getRegistration', {}, { bearer: secret, signal }),
  );
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'lost') return <Lost offline={asked.offline} retry={retry} />;
  if (asked.state === 'refused') {
    return (
      <div class="card stack">
        <h1>{texts.badLinkTitle}</h1>
        <p class="lead">{texts.badLinkText}</p>
      </div>
    );
  }
  return <OwnRegistration secret={secret} own={asked.value} set={set} forget={forget} />;
}
