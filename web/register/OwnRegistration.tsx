import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { settle } from '#web/shared/useReply.ts';
import type { Own } from './draft.ts';
import { Later } from './Later.tsx';
import { boothWords, exploredWords, formWords, laterWords } from './loadWords.ts';
import { Moved } from './Moved.tsx';
import { NoBooths } from './NoBooths.tsx';
import { OwnActions } from './OwnActions.tsx';
import { OwnBadge } from './OwnBadge.tsx';
import { OwnDetails } from './OwnDetails.tsx';
import { OwnDevice } from './OwnDevice.tsx';
import { OwnHead } from './OwnHead.tsx';
import { outcomeKept } from './outcome.ts';
import { sayTrouble } from './sayTrouble.ts';
import { isSharedComputer } from './sharedComputer.ts';
import type { Seen } from './useOwnRegistration.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { Worded } from './Worded.tsx';
import { useOwnSpeech } from './words.ts';

interface OwnRegistrationProps {
  secret: string;
  seen: Seen;
  /** Puts a newer state of the registration in place. */
  set: (own: Own) => void;
  retry: () => void;
  /** Told whether the student is in the middle of a change. */
  busy: (busy: boolean) => void;
  /** Whether the link was made anew here, so that it must be kept. */
  renewed: boolean;
  renew: (secret: string) => void;
  forget: () => void;
}

type Told = { look: 'good' | 'warn' | 'bad'; text: string };
type Doing = 'looking' | 'changing' | 'starting-over';

/** The student's own registration: to see, to change, to cancel. */
export function OwnRegistration(props: OwnRegistrationProps) {
  const { secret, seen, set, retry, busy, renewed, renew, forget } = props;
  const speaking = useOwnSpeech();
  const { texts } = speaking;
  const { own, stale } = seen;
  const [doing, setDoing] = useState<Doing>('looking');
  const [told, setTold] = useState<Told>();
  const { event } = own;
  const cancelled = own.status === 'cancelled';
  const open = event.status === 'published' && !event.over;
  useEffect(() => {
    // The event's page in this tab must not show a badge that no longer works.
    if (cancelled) outcomeKept.forget();
  }, [cancelled]);
  const before = useRef(own.status);
  useEffect(() => {
    if (before.current === 'waitlisted' && own.status === 'confirmed') {
      setTold({ look: 'good', text: texts.ownPromoted });
    }
    before.current = own.status;
  }, [own.status]);

  const turnTo = (next: Doing) => {
    if (next !== 'looking') setTold(undefined);
    setDoing(next);
    busy(next !== 'looking');
    if (next === 'looking') document.getElementById('own-title')?.focus();
  };
  const cancel = async () => {
    const came = await settle<'cancelRegistration'>((signal) =>
      call('cancelRegistration', {}, { bearer: secret, signal }),
    );
    if (came.state === 'answered') {
      setTold(undefined);
      set(came.value);
    } else {
      setTold({ look: 'bad', text: await sayTrouble(came, speaking) });
    }
  };

  // Before the end the badge comes first, after it what is left of the day.
  const booths = own.visits.length ? (
    <Later part={boothsPart} words={boothWords}>
      {({ Booths }) => <Booths secret={secret} own={own} stale={stale} set={set} />}
    </Later>
  ) : (
    own.showsVisits && <NoBooths own={own} />
  );

  return (
    <div class="stack wide">
      <OwnHead seen={seen} retry={retry} />
      {told && (
        <Notice look={told.look} role={told.look === 'good' ? 'status' : 'alert'}>
          <p>{told.text}</p>
        </Notice>
      )}
      <Moved event={event} />
      {cancelled ? (
        open &&
        event.registration === 'open' && (
          <div class="row">
            <a class="button" href={`/e/${event.slug}`}>
              {texts.registerAgain}
            </a>
          </div>
        )
      ) : doing === 'changing' ? (
        <Later part={changeForm} words={formWords}>
          {({ ChangeForm }) => (
            <ChangeForm
              secret={secret}
              own={own}
              changed={(now, text) => {
                set(now);
                turnTo('looking');
                setTold({ look: 'good', text });
              }}
              meanwhile={(now, text) => {
                set(now);
                setTold({ look: 'warn', text });
              }}
              discard={() => turnTo('looking')}
            />
          )}
        </Later>
      ) : doing === 'starting-over' ? (
        <Later part={startOver} words={laterWords}>
          {({ StartOver }) => (
            <Worded words={formWords}>
              <StartOver secret={secret} own={own} renew={renew} discard={() => turnTo('looking')} />
            </Worded>
          )}
        </Later>
      ) : (
        <>
          {event.over && event.status === 'published' && own.showsVisits && !stale && (
            <Later part={explored} words={exploredWords}>
              {({ Explored }) => <Explored secret={secret} glance />}
            </Later>
          )}
          {event.over && booths}
          <div class={open ? 'own' : 'stack'}>
            {open && <OwnBadge key={own.badge} secret={secret} own={own} renewed={renewed} />}
            <div class="card stack form">
              <WhenAndWhere event={event} />
              <OwnDetails own={own} />
              {open && !stale && (
                <OwnActions
                  secret={secret}
                  own={own}
                  change={() => turnTo('changing')}
                  startOver={() => turnTo('starting-over')}
                  cancel={cancel}
                  troubled={(text) => setTold({ look: 'bad', text })}
                />
              )}
            </div>
          </div>
          {!event.over && booths}
        </>
      )}
      {doing === 'looking' && (
        <div class="stack own-device">
          {open && !cancelled && !isSharedComputer() && <OwnDevice secret={secret} own={own} />}
          <div>
            <Button look="plain" onClick={forget}>
              {texts.forget}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Each comes with the words of its form. */
const changeForm = () => import('./ChangeForm.tsx');
const startOver = () => import('./StartOver.tsx');
const boothsPart = () => import('./Booths.tsx');
const explored = () => import('./explored/Explored.tsx');
