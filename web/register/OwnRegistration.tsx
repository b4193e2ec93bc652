import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import type { Own } from './draft.ts';
import { OwnBadge } from './OwnBadge.tsx';
import { OwnDetails } from './OwnDetails.tsx';
import { outcomeKept } from './outcome.ts';
import { useSpeech } from './Speech.tsx';
import type { Texts } from './texts/en.ts';
import { settle } from './useReply.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';

interface OwnRegistrationProps {
  secret: string;
  own: Own;
  /** Puts a newer state of the registration in place. */
  set: (own: Own) => void;
  forget: () => void;
}

type Told = { look: 'good' | 'warn' | 'bad'; text: string };

/** The student's own registration: to see, to change, to cancel. */
export function OwnRegistration({ secret, own, set, forget }: OwnRegistrationProps) {
  const { texts } = useSpeech();
  const [changing, setChanging] = useState(false);
  const [told, setTold] = useState<Told>();
  const { event } = own;
  const cancelled = own.status === 'cancelled';
  useEffect(() => {
    // The event's page in this tab must not show a badge that no longer works.
    if (cancelled) outcomeKept.forget();
  }, [cancelled]);
  const open = event.status === 'published' && !event.over;

  const lead = leadOf(own, texts);

  const cancel = async () => {
    const came = await settle<'cancelRegistration'>((signal) =>
      call('cancelRegistration', {}, { bearer: secret, signal }),
    );
    if (came.state === 'answered') {
      setTold(undefined);
      set(came.value);
    } else {
      const text =
        came.state === 'refused'
          ? texts.refusals[came.refusal.refusal]
          : came.offline
            ? texts.offline
            : texts.troubled;
      setTold({ look: 'bad', text });
    }
  };

  return (
    <div class="stack wide">
      <header class="stack close">
        <p class="soft">{event.name}</p>
        <h1>{cancelled ? texts.ownCancelledTitle : texts.hello(own.firstName)}</h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {event.status === 'cancelled' && (
        <Notice look="bad" title={texts.cancelledTitle}>
          <p>{texts.cancelledText}</p>
        </Notice>
      )}
      {event.status !== 'cancelled' && event.over && cancelled && (
        <Notice>
          <p>{texts.refusals['event-over']}</p>
        </Notice>
      )}
      {told && (
        <Notice look={told.look} role={told.look === 'good' ? 'status' : 'alert'}>
          <p>{told.text}</p>
        </Notice>
      )}
      {cancelled ? (
        <div class="row">
          {open && (
            <a class="button" href={`/e/${event.slug}`}>
              {texts.registerAgain}
            </a>
          )}
        </div>
      ) : changing ? (
        <ChangeForm
          secret={secret}
          own={own}
          changed={(now) => {
            set(now);
            setChanging(false);
            setTold({ look: 'good', text: texts.changed });
          }}
          meanwhile={(now) => {
            set(now);
            setTold({ look: 'warn', text: texts.changedMeanwhile });
          }}
          discard={() => setChanging(false)}
        />
      ) : (
        <div class={open ? 'own' : 'stack'}>
          {open && <OwnBadge key={own.badge} secret={secret} own={own} />}
          <div class="card stack form">
            <WhenAndWhere event={event} />
            <OwnDetails own={own} />
            {open && (
              <div class="row actions">
                <Button
                  onClick={() => {
                    setTold(undefined);
                    setChanging(true);
                  }}
                >
                  {texts.change}
                </Button>
                <CancelDialog cancel={cancel} />
              </div>
            )}
          </div>
        </div>
      )}
      <div>
        <Button look="plain" onClick={forget}>
          {texts.forget}
        </Button>
      </div>
    </div>
  );
}

/** How things stand; once the event is over or cancelled, no place is any more. */
function leadOf({ status, event }: Own, texts: Texts): string | undefined {
  if (status === 'cancelled') return texts.ownCancelledText;
  if (event.status === 'cancelled') return undefined;
  if (event.over) return texts.ownOver;
  return status === 'waitlisted' ? texts.ownWaitlisted : texts.ownConfirmed;
}
