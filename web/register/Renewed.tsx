import './fold.css';
import { useArrival } from '#web/shared/useArrival.ts';
import { PrivateLink } from './PrivateLink.tsx';
import type { useBadge } from './useBadge.ts';
import { useFormSpeech } from './words.ts';

type RenewedProps = { secret: string } & Pick<ReturnType<typeof useBadge>, 'badge'>;

/** Says that badge and link are new, and gives the link to whoever has it nowhere else yet. */
export function Renewed({ secret, badge }: RenewedProps) {
  const { texts } = useFormSpeech();
  const heading = useArrival('renewed');
  return (
    <div class="stack">
      <h2 class="renewed" tabIndex={-1} ref={heading}>
        {texts.startedOver}
      </h2>
      <PrivateLink url={`${location.origin}/r/#${secret}`} badge={badge} />
    </div>
  );
}
