/**
 * What the own page says of the booths that were visited. `consent` and `share` are what a student agrees to: whoever
 * changes either, in any language, raises consentVersion of domain/sharing.ts.
 */
export const booths = {
  boothsText: 'Booths only count their visits. They don’t get your name or your address from us.',
  boothsWrite: 'If you’d like to know more, write to them.',
  consent: (email: string) =>
    `If you want an employer to write to you, you can give them your first name, last name and e-mail address (${email}), and nothing else. You choose for each one, and you can take it back here at any time. From then on we no longer give it to them; if they have it already, ask them to delete it.`,
  share: (employer: string) => `Give ${employer} my name and e-mail`,
  hasIt: 'They have it. Tap to take it back.',
  shared: (employer: string) => `${employer} gets your name and e-mail address.`,
  takenBack: (employer: string) => `Taken back. We no longer give them to ${employer}.`,
  boothTag: (booth: string) => `Booth ${booth}`,
  nextStep: 'What you can do next',
  writeTo: (name: string) => `Write to ${name}`,
  websiteOf: (name: string) => `${name} on the web`,
};

export type BoothTexts = typeof booths;
