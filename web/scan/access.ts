/** How the page gets at its engine; a test may give it another. */
export type Access = Pick<
  typeof import('./engine/openStationEngine.ts'),
  'enrolledHere' | 'isOwnLink' | 'enrol' | 'openStationEngine' | 'sendEarlier'
>;
