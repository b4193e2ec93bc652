import type { CodePath } from './codePath.ts';

/** Modules of white around the code that cameras need to find it. */
const quietZone = 2;

/** A QR code, black on white. Decorative here: what it says stands beside it, or is for cameras alone. */
export function Code({ code: { size, path } }: { code: CodePath }) {
  const side = size + 2 * quietZone;
  return (
    <svg class="code" viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`} aria-hidden="true">
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
