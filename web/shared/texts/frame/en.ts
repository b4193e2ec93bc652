/** What the frame of every page says, whatever happens on it. */
export const frame = {
  skip: 'Skip to the main part',
  language: 'Language',
  loading: 'Loading…',
  retry: 'Try again',
  lostTitle: 'We couldn’t load this page',
  offline: 'We can’t reach Turnout right now. Check your connection, then try again. Nothing is lost.',
  troubled: 'Something went wrong on our side. Please try again in a moment. Nothing is lost.',
};

export type FrameTexts = typeof frame;
