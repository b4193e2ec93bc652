/** A web address as people write it down: `https://mercy.example/students/` is `mercy.example/students`. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
