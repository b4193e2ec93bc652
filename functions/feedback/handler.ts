import { services } from '#functions/services.ts';
import { feedback } from './feedback.ts';

export const handler = feedback(services());
