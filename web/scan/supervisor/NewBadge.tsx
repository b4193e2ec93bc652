import { useEffect, useState } from 'preact/hooks';
import { addresses } from '#contract/pages.ts';
import { Button } from '#web/shared/Button.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { qrPath } from '#web/shared/qrPath.ts';
import type { Answer } from '../engine/stationEngine.ts';
import type { SupervisorTexts } from './texts.en.ts';

interface NewBadgeProps {
  answer: Answer;
  texts: SupervisorTexts['newBadge'];
  done: () => void;
}

/** Modules of white around the code that cameras need to find it. */
const quietZone = 4;

/** The badge of a walk-in whose blank one was another's, to be photographed; it stays until it was. */
export function NewBadge({ answer, texts, done }: NewBadgeProps) {
  const [code, setCode] = useState<{ size: number; path: string }>();
  const badge = answer.badge ?? '';
  useEffect(() => {
    let wanted = true;
    void import('qrcode').then(({ create }) => {
      const address = addresses.badge(location.origin, badge);
      const { size, data } = create(address, { errorCorrectionLevel: 'Q' }).modules;
      if (wanted) setCode({ size, path: qrPath(size, data) });
    });
    return () => {
      wanted = false;
    };
  }, [badge]);

  const side = (code?.size ?? 0) + 2 * quietZone;
  return (
    <div class="sheet-body stack">
      <p>{texts.lead}</p>
      {code ? (
        <svg
          class="new-badge"
          viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
          role="img"
          aria-label={texts.picture}
        >
          <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
          <path d={code.path} fill="#000" shape-rendering="crispEdges" />
        </svg>
      ) : (
        <Progress label={texts.drawing} />
      )}
      <code class="new-badge-code">{badge.replace(/.{4}(?=.)/g, '$& ')}</code>
      <p>{texts.help}</p>
      {answer.overCapacity && <p class="soft">{texts.full}</p>}
      <Button wide onClick={done}>
        {texts.done}
      </Button>
    </div>
  );
}
