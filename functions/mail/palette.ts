/**
 * The mails' colours by what they are for; the same values as the pages' tokens, written out because mail
 * programs know no custom properties. Text on its ground has a contrast of at least 4.5.
 */
export interface Palette {
  page: string;
  card: string;
  ink: string;
  soft: string;
  line: string;
  tint: string;
  accent: string;
  onAccent: string;
  warn: string;
  warnGround: string;
}

export const light: Palette = {
  page: '#f5f7f6',
  card: '#ffffff',
  ink: '#14201c',
  soft: '#4a5853',
  line: '#d8e0dc',
  tint: '#e2f1eb',
  accent: '#0b6b52',
  onAccent: '#ffffff',
  warn: '#7a4f00',
  warnGround: '#fdf1d6',
};

export const dark: Palette = {
  page: '#0f1513',
  card: '#18211e',
  ink: '#e9f0ed',
  soft: '#abb9b3',
  line: '#2d3935',
  tint: '#15342b',
  accent: '#63d2ac',
  onAccent: '#04261b',
  warn: '#f1c56b',
  warnGround: '#352a10',
};
