import { services } from '#functions/services.ts';
import { organizerApi } from './api.ts';

export const handler = organizerApi(services());
