/** Tells the person at the terminal what went wrong. */
export type Log = (message: string, error?: unknown) => void;
