/** A small turning ring beside a word that says what is under way. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
