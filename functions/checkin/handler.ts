import { services } from '#functions/services.ts';
import { checkinApi } from './api.ts';

export const handler = checkinApi(services());
