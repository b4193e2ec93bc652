import { checkinContract } from '#contract/checkin.ts';
import { checkinRoutes } from '#contract/routes.ts';
import type { Services } from '#functions/services.ts';
import { api } from '#http/api.ts';
import { enrollDevice } from './enrollDevice.ts';
import { leaveStation } from './leaveStation.ts';
import { resolveCode } from './resolveCode.ts';
import { searchAttendees } from './searchAttendees.ts';
import { syncDevice } from './syncDevice.ts';
import { uploadScans } from './uploadScans.ts';

/** The volunteer's API. */
export const checkinApi = (services: Services) =>
  api(services, checkinContract, checkinRoutes, {
    enrollDevice,
    syncDevice,
    leaveStation,
    uploadScans,
    resolveCode,
    searchAttendees,
  });
