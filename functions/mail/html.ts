import htm from 'htm';
import { h, type VNode } from 'preact';

/** What may stand between tags. Text is escaped when it is rendered. */
export type Part = VNode | string | number | false | undefined | Part[];

/** Markup by template. The values put into it can't leave their place. */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode = (strings, ...values) => {
  const made = build(strings, ...values);
  if (Array.isArray(made)) throw new Error('A template needs one outer element');
  return made;
};

const build = htm.bind(h);
