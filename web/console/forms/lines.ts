/** One thing a line, as typed into a box: empty lines and spaces at the ends mean nothing. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
