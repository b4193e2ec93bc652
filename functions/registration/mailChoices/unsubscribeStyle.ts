/** The one style sheet of the page, with the values of the other pages' tokens. Constant: no text ever gets in here. */
export const unsubscribeStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f7f6, #0f1513);
  --surface: light-dark(#ffffff, #18211e);
  --ink: light-dark(#14201c, #e9f0ed);
  --soft: light-dark(#4a5853, #abb9b3);
  --line: light-dark(#d8e0dc, #2d3935);
  --accent: light-dark(#0b6b52, #63d2ac);
  --accent-strong: light-dark(#084f3d, #8ae2c4);
  --on-accent: light-dark(#ffffff, #04261b);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-block-size: 100svb;
  padding: clamp(1rem, 6vw, 4.5rem) 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  text-align: start;
}
main {
  max-inline-size: 34rem;
  margin-inline: auto;
  padding: clamp(1.5rem, 5vw, 3rem);
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 1.25rem;
}
h1 {
  margin-block: 0 1rem;
  font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem);
  line-height: 1.2;
  text-wrap: balance;
}
p { margin-block: 0 1.5rem; overflow-wrap: anywhere; }
p:last-child { margin-block-end: 0; }
.from { margin-block-end: 0.5rem; color: var(--accent); font-weight: 600; }
.soft { color: var(--soft); font-size: 0.9375rem; }
form { margin-block: 0 2rem; }
button {
  min-block-size: 3rem;
  inline-size: 100%;
  padding: 0.75rem 1.5rem;
  border: 0;
  border-radius: 0.75rem;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--accent-strong); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
@media (min-width: 30rem) { button { inline-size: auto; } }
@media (forced-colors: active) { button { border: 2px solid ButtonText; } }
`;
