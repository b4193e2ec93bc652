/**
 * A QR code's dark modules as one SVG path, a unit per module, runs of a row joined. `modules` holds rows
 * of `size` values, top left first; anything but 0 is dark.
 */
export function qrPath(size: number, modules: ArrayLike<number>): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      let run = 0;
      while (column + run < size && modules[row * size + column + run]) run += 1;
      if (run > 0) path += `M${column} ${row}h${run}v1h-${run}z`;
      column += Math.max(run, 1);
    }
  }
  return path;
}
