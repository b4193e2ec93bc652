import { mailServices } from '#functions/services.ts';
import { mailer } from './mailer.ts';

export const handler = mailer(mailServices());
