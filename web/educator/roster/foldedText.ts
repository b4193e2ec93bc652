/**
 * A header, a grade or a title with all gone that people vary: case, accents and vowel marks, punctuation,
 * Arabic letters that are written for one another, and digits of other scripts.
 */
export function foldedText(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
