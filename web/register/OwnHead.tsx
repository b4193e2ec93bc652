import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { Own } from './draft.ts';
import type { Texts } from './texts/en.ts';
import type { OwnTexts } from './texts/own/en.ts';
import type { Seen } from './useOwnRegistration.ts';
import { useOwnSpeech } from './words.ts';

interface OwnHeadProps {
  seen: Seen;
  retry: () => void;
}

/** How the registration stands, and how old that is where the server can't be asked. */
export function OwnHead({ seen, retry }: OwnHeadProps) {
  const { texts, locale } = useOwnSpeech();
  const { own, at, stale } = seen;
  const { event, status, placeInLine, group, kind } = own;
  const cancelled = status === 'cancelled';
  const open = event.status === 'published' && !event.over;
  const lead = leadOf(own, texts);
  return (
    <>
      <header class="stack close">
        <p class="soft">
          <bdi>{event.name}</bdi>
        </p>
        <h1 id="own-title" tabIndex={-1}>
          {cancelled ? texts.ownCancelledTitle : texts.hello(own.firstName)}
        </h1>
        {lead && <p class="lead">{lead}</p>}
        <p class="place-in-line" role="status">
          {open && status === 'waitlisted' && placeInLine ? texts.inLine(placeInLine) : ''}
        </p>
        {group && !cancelled && (
          <p class="soft">{kind === 'chaperone' ? texts.asChaperone : texts.asClass(group.school)}</p>
        )}
      </header>
      {event.status === 'cancelled' && (
        <Notice look="bad" title={texts.cancelledTitle}>
          <p>{texts.cancelledText}</p>
        </Notice>
      )}
      {event.status !== 'cancelled' && event.over && cancelled && (
        <Notice>
          <p>{texts.overTitle}</p>
        </Notice>
      )}
      {stale && (
        <Notice look="warn" title={texts.noConnection} role="status">
          <p>{texts.stoodAt(momentOf(at, locale, new Date()))}</p>
          <div>
            <Button look="quiet" onClick={retry}>
              {texts.retry}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

/** How things stand; once the event is over or cancelled, no place is any more. */
function leadOf({ status, event }: Own, texts: Texts & OwnTexts): string | undefined {
  if (status === 'cancelled') return texts.ownCancelledText;
  if (event.status === 'cancelled') return undefined;
  if (event.over) return texts.ownOver;
  return status === 'waitlisted' ? texts.ownWaitlisted : texts.ownConfirmed;
}

/** An hour of today, or the day too, by the clock of whoever reads it. */
export function momentOf(at: string, locale: Locale, now: Date): string {
  const time = new Date(at);
  const today = time.toDateString() === now.toDateString();
  const day = today ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(intlTags[locale], { ...day, hour: 'numeric', minute: '2-digit' }).format(
    time,
  );
}
