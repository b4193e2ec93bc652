import { dark, light, type Palette } from './palette.ts';

/** Every cell names it, so it is short; the one that Windows has comes first, since its programs look no further. */
const font = 'Segoe UI,system-ui,-apple-system,Roboto,Noto Sans,Arial,sans-serif';

type Style = Record<string, string>;

/** How each role is coloured in a palette: inline in light, and by its class in dark. */
const roles = {
  page: ({ page, ink }: Palette): Style => ({ 'background-color': page, color: ink }),
  card: ({ card, ink, line }: Palette): Style => ({
    'background-color': card,
    color: ink,
    border: `1px solid ${line}`,
  }),
  ink: ({ ink }: Palette): Style => ({ color: ink }),
  soft: ({ soft }: Palette): Style => ({ color: soft }),
  eyebrow: ({ accent }: Palette): Style => ({ color: accent }),
  link: ({ accent }: Palette): Style => ({ color: accent }),
  button: ({ accent, onAccent }: Palette): Style => ({ 'background-color': accent, color: onAccent }),
  tint: ({ tint, ink }: Palette): Style => ({ 'background-color': tint, color: ink }),
  warn: ({ warn, warnGround }: Palette): Style => ({ 'background-color': warnGround, color: warn }),
  bar: ({ accent }: Palette): Style => ({ 'background-color': accent }),
  row: ({ line, ink }: Palette): Style => ({ 'border-top': `1px solid ${line}`, color: ink }),
  quote: ({ accent, ink }: Palette): Style => ({ 'border-color': accent, color: ink }),
  box: ({ line, ink }: Palette): Style => ({ border: `1px solid ${line}`, color: ink }),
};
type PaintRole = keyof typeof roles;

/** Attributes that give an element its colours in both schemes, with more inline style. */
export function paint(role: PaintRole, style: Style = {}) {
  return { class: `t-${role}`, style: { ...roles[role](light), ...style } };
}

/** The same for a cell or a heading, which inherit no font in some mail programs; what stands in a cell has the cell's. */
export function paintCell(role: PaintRole, style: Style = {}) {
  const { class: name, style: colours } = paint(role, style);
  return { class: name, style: { 'font-family': font, ...colours } };
}

/** Dark mode and small phones, for the programs that heed them. Constant: no fact ever gets in here. */
export const headStyle = `:root{color-scheme:light dark}@media (max-width:400px){.t-card{padding:24px 18px 28px!important}}@media (prefers-color-scheme:dark){${Object.entries(
  roles,
)
  .map(([role, colours]) => `.t-${role}{${declarations(colours(dark))}}`)
  .join('')}}`;

function declarations(style: Style): string {
  return Object.entries(style)
    .map(([property, value]) => `${property}:${value}!important`)
    .join(';');
}
