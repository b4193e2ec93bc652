import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Badge } from './Badge.tsx';
import { BadgeActions } from './BadgeActions.tsx';
import type { Own } from './draft.ts';
import { Later } from './Later.tsx';
import { formWords, laterWords } from './loadWords.ts';
import { keptRegistration } from './ownDevice.ts';
import { PrintedSlip } from './PrintedSlip.tsx';
import { useBadge } from './useBadge.ts';
import { useOwnSpeech } from './words.ts';

interface OwnBadgeProps {
  secret: string;
  own: Own;
  /** Whether the link was made anew here, so that it must be kept. */
  renewed: boolean;
}

/** The badge on the student's own page, to show, save or print. */
export function OwnBadge({ secret, own, renewed }: OwnBadgeProps) {
  const { texts } = useOwnSpeech();
  const [kept] = useState(() => {
    const here = keptRegistration(secret);
    return here?.own.badge === own.badge ? here.badge : undefined;
  });
  const badge = useBadge(secret, 'badge', kept);
  const link = useBadge(secret, 'link');
  const [big, setBig] = useState(false);
  const name = `${own.firstName} ${own.lastName}`;
  const picture = badge.badge.state === 'answered' ? badge.badge.value : undefined;
  return (
    <div class="card stack">
      {renewed && (
        <Later part={renewedPart} words={formWords}>
          {({ Renewed }) => <Renewed secret={secret} badge={link.badge} />}
        </Later>
      )}
      <Badge {...badge} code={own.shortCode} />
      {/* A tap before the picture is here is kept, and answered once it is. */}
      <Button wide busy={big && !picture} onClick={() => setBig(true)}>
        {texts.showBig}
      </Button>
      {big && picture && (
        <Later part={fullBadge} words={laterWords}>
          {({ FullBadge }) => <FullBadge own={own} picture={picture} close={() => setBig(false)} />}
        </Later>
      )}
      <BadgeActions
        picture={picture}
        name={name}
        event={own.event.name}
        code={own.shortCode}
        pressing={false}
      />
      <PrintedSlip event={own.event} name={name} badge={badge.badge} link={link.badge} code={own.shortCode} />
    </div>
  );
}

const fullBadge = () => import('./FullBadge.tsx');
const renewedPart = () => import('./Renewed.tsx');
