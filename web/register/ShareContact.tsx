import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { consentVersion } from '#domain/sharing.ts';
import { Choice } from '#web/shared/Choice.tsx';
import { settle } from '#web/shared/useReply.ts';
import type { Own, Visit } from './draft.ts';
import { sayTrouble } from './sayTrouble.ts';
import { useBoothSpeech } from './words.ts';

interface ShareContactProps {
  secret: string;
  visit: Visit;
  stale: boolean;
  set: (own: Own) => void;
}

/** The switch that gives one employer the own name and e-mail address, and takes them back. */
export function ShareContact({ secret, visit, stale, set }: ShareContactProps) {
  const speaking = useBoothSpeech();
  const { texts, locale } = speaking;
  const { employer, name, shared } = visit;
  const [wanted, setWanted] = useState<boolean>();
  const [told, setTold] = useState('');
  const [fault, setFault] = useState('');
  // One tap after the other, so that the last one is what stands.
  const taps = useRef({ count: 0, done: Promise.resolve() });

  const send = async (share: boolean, tap: number) => {
    const came = await settle<'shareContact'>((signal) =>
      call('shareContact', { employer, share, consent: consentVersion, locale }, { bearer: secret, signal }),
    );
    if (came.state === 'answered') {
      set(came.value);
      setTold(share ? texts.shared(name) : texts.takenBack(name));
    } else setFault(await sayTrouble(came, speaking));
    if (tap === taps.current.count) setWanted(undefined);
  };
  const choose = (share: boolean) => {
    setWanted(share);
    setTold('');
    setFault('');
    const tap = ++taps.current.count;
    taps.current.done = taps.current.done.then(() => send(share, tap));
  };

  return (
    <div class="stack close">
      <Choice
        type="checkbox"
        name={`share-${employer}`}
        checked={wanted ?? shared}
        disabled={stale}
        onChoose={choose}
        {...(shared && { hint: texts.hasIt })}
      >
        {texts.share(name)}
      </Choice>
      <p class="hint" role="status">
        {told}
      </p>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
