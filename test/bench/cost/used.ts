/** Everything that an event's life used of what is paid for. */
export interface Used {
  /** Who came. */
  attendees: number;
  writeUnits: number;
  readUnits: number;
  /** Runs, and gigabyte-seconds, of every Lambda. */
  lambdas: Record<string, { runs: number; gbSeconds: number }>;
  apiCalls: number;
  mails: number;
  attachedBytes: number;
  notifications: number;
  logBytes: number;
  edgeCalls: number;
  edgeBytes: number;
}
