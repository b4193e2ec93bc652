/** When and where an event is, and whether it still is. */
export const facts = {
  when: 'When',
  where: 'Where',
  cancelledTitle: 'This event was cancelled',
  cancelledText: 'Nobody needs to come. If you were registered, your badge is no longer needed.',
  overTitle: 'This event is over',
  overText: 'Registration is closed. Thank you to everyone who came.',
  movedTitle: 'This event was moved',
  movedText: (before: string) => `Please note the new time and place above. Before, it was to be: ${before}.`,
};

export type FactsTexts = typeof facts;
