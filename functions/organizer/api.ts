import { mailsContract } from '#contract/mails.ts';
import { organizerContract } from '#contract/organizer.ts';
import { organizerRoutes } from '#contract/routes.ts';
import type { Services } from '#functions/services.ts';
import { api } from '#http/api.ts';
import { cancelEvent } from './cancelEvent.ts';
import { copyEvent } from './copyEvent.ts';
import { createEvent } from './createEvent.ts';
import { admitDevice, listDevices, rescueScans, revokeDevice, revokeDevices } from './devices.ts';
import { exportContacts } from './exportContacts.ts';
import { exportRegistrations } from './exportRegistrations.ts';
import { getAttendance } from './getAttendance.ts';
import { getOpenApi } from './getOpenApi.ts';
import { getStationFigures } from './getStationFigures.ts';
import { approveGroup, declineGroup, listGroups } from './groups.ts';
import { listAccommodations } from './listAccommodations.ts';
import { listEvents } from './listEvents.ts';
import { listRegistrations } from './listRegistrations.ts';
import { getSurvey } from './mails/getSurvey.ts';
import { liftSuppression } from './mails/liftSuppression.ts';
import { listMailings } from './mails/listMailings.ts';
import { listMails } from './mails/listMails.ts';
import { previewMail } from './mails/previewMail.ts';
import { sendMailAgain } from './mails/sendMailAgain.ts';
import { sendMailing } from './mails/sendMailing.ts';
import { sendTestMail } from './mails/sendTestMail.ts';
import { listPairs, mergeRegistrations } from './pairs.ts';
import { printBlankBadges } from './printBlankBadges.ts';
import { publishEvent } from './publishEvent.ts';
import { readEvent } from './readEvent.ts';
import { listScans, undoScan } from './scanLog.ts';
import { listSchools, mergeSchools } from './schools.ts';
import { closeSession, getSession, openSession, requestSignIn } from './signIn.ts';
import { createStation, listStations, revokeStation, updateStation } from './stations.ts';
import { createSupervisorLink } from './supervisorLinks.ts';
import { updateEvent } from './updateEvent.ts';

/** The organizer's API. */
export const organizerApi = (services: Services) =>
  api(services, { ...organizerContract, ...mailsContract }, organizerRoutes, {
    getOpenApi,
    requestSignIn,
    openSession,
    getSession,
    closeSession,
    listEvents,
    createEvent,
    copyEvent,
    readEvent,
    updateEvent,
    publishEvent,
    cancelEvent,
    listRegistrations,
    exportRegistrations,
    createStation,
    listStations,
    revokeStation,
    updateStation,
    createSupervisorLink,
    listDevices,
    admitDevice,
    revokeDevice,
    revokeDevices,
    rescueScans,
    printBlankBadges,
    listScans,
    undoScan,
    exportContacts,
    getStationFigures,
    getAttendance,
    listGroups,
    approveGroup,
    declineGroup,
    listPairs,
    mergeRegistrations,
    listSchools,
    mergeSchools,
    listAccommodations,
    listMailings,
    listMails,
    previewMail,
    sendTestMail,
    sendMailing,
    sendMailAgain,
    liftSuppression,
    getSurvey,
  });
