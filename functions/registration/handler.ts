import { services } from '#functions/services.ts';
import { registrationApi } from './api.ts';

export const handler = registrationApi(services());
