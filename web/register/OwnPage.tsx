import { useEffect, useState } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { forgetEverything } from './forgetEverything.ts';
import { Later } from './Later.tsx';
import { exploredWords, laterWords } from './loadWords.ts';
import { OwnRegistration } from './OwnRegistration.tsx';
import { dropOldRegistrations, keptRegistrations } from './ownDevice.ts';
import { clearAddress, keepSecret, type OpenedLink, takeLink } from './privateLink.ts';
import { useOwnRegistration } from './useOwnRegistration.ts';
import { useOwnSpeech } from './words.ts';

/** What a private link opens. Without one, what this device keeps, or the ways to get there. */
export function OwnPage() {
  const { texts } = useOwnSpeech();
  const [link, setLink] = useState<OpenedLink>(opened);
  const [forgotten, setForgotten] = useState(false);
  // The badge was made anew here: its student has the new link nowhere else yet.
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    document.title = `${texts.ownTitle} · Turnout`;
  }, [texts]);
  useEffect(() => {
    // Another private link opened in the same tab changes the fragment only.
    const another = () => location.hash.length > 1 && setLink(takeLink());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  const open = (secret: string) => {
    keepSecret(secret);
    setForgotten(false);
    setLink({ secret });
  };

  if (forgotten) return <Forgotten />;
  const { secret, asks } = link;
  if (!secret)
    return (
      <Later part={withoutLink} words={laterWords}>
        {(it) => <it.WithoutLink open={open} />}
      </Later>
    );
  if (asks === 'explored')
    return (
      <Later part={explored} words={exploredWords}>
        {(it) => <it.Explored key={secret} secret={secret} />}
      </Later>
    );
  return (
    <Opened
      key={secret}
      secret={secret}
      frees={asks === 'free'}
      renewed={renewed}
      stay={() => {
        clearAddress();
        setLink({ secret });
      }}
      renew={(next) => {
        setRenewed(true);
        open(next);
      }}
      forget={() => {
        forgetEverything();
        clearAddress();
        setForgotten(true);
      }}
    />
  );
}

/** The link that was opened; else the one registration that this device keeps. */
function opened(): OpenedLink {
  dropOldRegistrations();
  const link = takeLink();
  const kept = keptRegistrations();
  return link.secret || kept.length !== 1 ? link : { ...link, secret: kept[0]?.secret };
}

function Forgotten() {
  const { texts } = useOwnSpeech();
  const heading = useArrival('forgotten');
  return (
    <div class="card stack">
      <h1 class="title" tabIndex={-1} ref={heading}>
        {texts.ownTitle}
      </h1>
      <Notice look="good" role="status">
        <p>{texts.forgotten}</p>
      </Notice>
    </div>
  );
}

interface OpenedProps {
  secret: string;
  frees: boolean;
  renewed: boolean;
  stay: () => void;
  renew: (secret: string) => void;
  forget: () => void;
}

function Opened({ secret, frees, stay, ...rest }: OpenedProps) {
  const { texts } = useOwnSpeech();
  const [busy, setBusy] = useState(false);
  const { asked, retry, set } = useOwnRegistration(secret, busy);
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'lost') return <Lost texts={texts} offline={asked.offline} retry={retry} />;
  if (asked.state === 'refused') {
    return (
      <Later part={badLink} words={laterWords}>
        {({ BadLink }) => <BadLink />}
      </Later>
    );
  }
  const { own } = asked.value;
  const open = own.event.status === 'published' && !own.event.over;
  if (frees && open) {
    return (
      <Later part={freePlace} words={laterWords}>
        {(it) => <it.FreePlace secret={secret} own={own} set={set} stay={stay} />}
      </Later>
    );
  }
  return (
    <OwnRegistration secret={secret} seen={asked.value} set={set} retry={retry} busy={setBusy} {...rest} />
  );
}

const withoutLink = () => import('./WithoutLink.tsx');
const badLink = () => import('./BadLink.tsx');
const freePlace = () => import('./FreePlace.tsx');
const explored = () => import('./explored/Explored.tsx');
