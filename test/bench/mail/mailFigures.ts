import type { FigureGroup } from '../figure.ts';
import { confirmationDelay } from './confirmationDelay.ts';
import { mailRatio } from './mailRatio.ts';
import { mailWrites } from './mailWrites.ts';

/** How fast mail leaves, what it writes, and how long a student waits for it. */
export const mailFigures: FigureGroup = {
  title: 'Mail, against raw calls to the same SES',
  async measure(tell) {
    tell('follow-ups');
    const ratio = await mailRatio();
    tell('what a mail writes');
    const writes = await mailWrites();
    tell('from registering to the mail');
    return [ratio, ...writes, await confirmationDelay()];
  },
};
