import { serveParts } from '../serveParts.ts';

/** Builds the scanner's camera and decoder without its screens, and serves them to a browser. */
export const serveDecoder = () => serveParts(import.meta.dirname);
