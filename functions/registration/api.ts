import { registrationContract } from '#contract/registration.ts';
import { registrationRoutes } from '#contract/routes.ts';
import type { Services } from '#functions/services.ts';
import { api } from '#http/api.ts';
import { cancelRegistration } from './cancelRegistration.ts';
import { changeRegistration } from './changeRegistration.ts';
import { getBadge } from './getBadge.ts';
import { getEvent } from './getEvent.ts';
import { getRegistration } from './getRegistration.ts';
import { registerStudent } from './registerStudent.ts';

/** The student's API. */
export const registrationApi = (services: Services) =>
  api(services, registrationContract, registrationRoutes, {
    getEvent,
    registerStudent,
    getRegistration,
    changeRegistration,
    cancelRegistration,
    getBadge,
  });
