/** What every view of a registration says. */
export const registered = {
  school: 'School',
  grade: 'Grade',
  interests: 'What are you curious about?',
  badgeAlt: 'Your badge: a QR code for the door',
  badgeCode: 'If a camera can’t read it, say or type this code',
  badgeLoading: 'Getting your badge…',
  badgeLost: 'Your registration is safe, but the badge picture didn’t load.',
  save: 'Save as picture',
  print: 'Print',
  savedName: 'badge',
  linkTitle: 'Your private link',
  linkText:
    'With this link you can see, change or cancel your registration. Whoever has it can do the same, so keep it to yourself.',
  yourSessions: 'Your sessions',
  noSessions: 'You haven’t chosen any sessions.',
  seat: { confirmed: 'Place reserved', waiting: 'Waiting for a place' },
  inLine: (place: number) => `You are number ${place} in line`,
  sessionsWait: 'You’ll get your sessions together with your place.',
};

export type RegisteredTexts = typeof registered;
