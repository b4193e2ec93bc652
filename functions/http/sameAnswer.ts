/**
 * Whether an asker who sent `If-None-Match` has this answer already. An edge that compressed it marks its name
 * as weak, which for this question means the same (RFC 9110, 13.1.2).
 */
export function isSame(etag: string | undefined, ifNoneMatch: string | undefined): boolean {
  if (!etag || !ifNoneMatch) return false;
  const held = ifNoneMatch.split(',').map((name) => name.trim().replace(/^W\//, ''));
  return held.includes('*') || held.includes(etag.replace(/^W\//, ''));
}
