import { serveParts } from '../serveParts.ts';

/** Builds the scanner's screens around an engine in memory, and serves them to a browser. */
export const serveScreens = () => serveParts(import.meta.dirname, '/s/');
