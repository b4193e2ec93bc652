/** How many rows a summary's tables have, and how many characters of a name that others chose. */
export interface SummaryAmount {
  schools: number;
  sessions: number;
  booths: number;
  name: number;
}

/** From the most to the least; which it is depends on how long the names are. The console has all of it. */
export const summaryAmounts: readonly [SummaryAmount, ...SummaryAmount[]] = [
  { schools: 25, sessions: 24, booths: 15, name: 60 },
  { schools: 20, sessions: 15, booths: 12, name: 48 },
  { schools: 12, sessions: 8, booths: 8, name: 36 },
  { schools: 5, sessions: 3, booths: 3, name: 16 },
];
