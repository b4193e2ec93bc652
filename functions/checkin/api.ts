import { checkinContract } from '#contract/checkin.ts';
import { checkinRoutes } from '#contract/routes.ts';
import type { Services } from '#functions/services.ts';
import { api } from '#http/api.ts';
import { enrollDevice } from './enrollDevice.ts';
import { uploadScans } from './uploadScans.ts';

/** The volunteer's API. */
export const checkinApi = (services: Services) =>
  api(services, checkinContract, checkinRoutes, { enrollDevice, uploadScans });
