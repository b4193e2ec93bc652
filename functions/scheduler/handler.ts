import { services } from '#functions/services.ts';
import { scheduler } from './scheduler.ts';

export const handler = scheduler(services());
