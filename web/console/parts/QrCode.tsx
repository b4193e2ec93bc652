import { useEffect, useState } from 'preact/hooks';
import { qrPath } from '#web/shared/qrPath.ts';
import { Progress } from '../../shared/Progress.tsx';

/** Modules of white around the code that cameras need to find it. */
const quietZone = 4;

/** A QR code as SVG: dark on white in every colour scheme, since cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let stale = false;
    void import('qrcode').then(({ create }) => {
      const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules;
      if (!stale) setCode({ size, path: qrPath(size, data) });
    });
    return () => {
      stale = true;
    };
  }, [text]);
  if (!code) return <Progress label="Drawing the QR code" />;
  const side = code.size + 2 * quietZone;
  return (
    <svg class="qr" viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`} role="img" aria-label={label}>
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
