/** A sentence's end after a part that may bring its own point: `a las 9:00 a.m.` */
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
