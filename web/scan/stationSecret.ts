/** The secret in a station's link, as it is read or pasted; undefined for any other text. */
export function stationSecretIn(text: string): string | undefined {
  const [, secret] = /\/s\/?#([0-9a-hjkmnp-tv-z]{20,100})$/i.exec(text.trim()) ?? [];
  return secret?.toLowerCase();
}
