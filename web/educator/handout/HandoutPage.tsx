import './handout.css';
import { useEffect } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Lost } from '#web/shared/Lost.tsx';
import { MessageCard } from '#web/shared/MessageCard.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useSpeech } from '../speech.ts';
import { PrintedHandout } from './PrintedHandout.tsx';
import { useHandout } from './useHandout.ts';

/** Every employer's next steps on paper, for students who get no mail. */
export function HandoutPage({ secret }: { secret: string }) {
  const { texts } = useSpeech();
  const { asked, load } = useHandout(secret);
  useEffect(() => {
    document.title = `${texts.handoutTitle} · Turnout`;
  }, [texts]);
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'trouble') {
    const { trouble } = asked;
    if (trouble.state === 'refused' && trouble.refusal.refusal !== 'try-again') {
      return <MessageCard title={texts.badLinkTitle} text={texts.badLinkText} />;
    }
    return <Lost texts={texts} offline={trouble.state === 'lost' && trouble.offline} retry={load} />;
  }
  const { ready } = asked;
  return (
    <div class="stack wide handout-page">
      <header class="stack no-print">
        <div class="stack close">
          <p class="soft">
            <bdi>{ready.handout.event.name}</bdi>
          </p>
          <h1>{texts.handoutTitle}</h1>
          <p class="lead">{texts.handoutText}</p>
        </div>
        <div class="row actions">
          {ready.handout.employers.length > 0 && (
            <Button onClick={() => print()}>{texts.printHandout}</Button>
          )}
          <a class="button quiet" href="/g/">
            {texts.backToClass}
          </a>
        </div>
      </header>
      {ready.handout.employers.length > 0 ? (
        <PrintedHandout ready={ready} />
      ) : (
        <div class="card">
          <p>{texts.handoutEmpty}</p>
        </div>
      )}
    </div>
  );
}
