import { afterEventContract } from '#contract/afterEvent.ts';
import { groupContract } from '#contract/group.ts';
import { registrationContract } from '#contract/registration.ts';
import { groupRoutes, registrationRoutes } from '#contract/routes.ts';
import { addToRoster } from '#functions/group/addToRoster.ts';
import {
  cancelGroup,
  changeGroup,
  confirmGroup,
  getGroup,
  shareGroup,
} from '#functions/group/changeGroup.ts';
import { changeRow, removeRow } from '#functions/group/changeRow.ts';
import { getHandout } from '#functions/group/getHandout.ts';
import { getSheets } from '#functions/group/getSheets.ts';
import { giveSessions } from '#functions/group/giveSessions.ts';
import { listRoster } from '#functions/group/listRoster.ts';
import { registerGroup } from '#functions/group/registerGroup.ts';
import type { Services } from '#functions/services.ts';
import { api } from '#http/api.ts';
import { answerSurvey } from './afterEvent/answerSurvey.ts';
import { getExplored } from './afterEvent/getExplored.ts';
import { openSurvey } from './afterEvent/openSurvey.ts';
import { askForLink } from './askForLink.ts';
import { cancelRegistration } from './cancelRegistration.ts';
import { changeRegistration } from './changeRegistration.ts';
import { getBadge } from './getBadge.ts';
import { getCalendar } from './getCalendar.ts';
import { getEvent } from './getEvent.ts';
import { getRegistration } from './getRegistration.ts';
import { changeMailChoices, getMailChoices } from './mailChoices/mailChoices.ts';
import { showUnsubscribe, unsubscribe } from './mailChoices/unsubscribe.ts';
import { getEventPage } from './page/getEventPage.ts';
import { postEventPage } from './page/postEventPage.ts';
import { refusalPage } from './page/refusalPage.ts';
import { registerStudent } from './registerStudent.ts';
import { shareContact } from './shareContact.ts';
import { openSlip } from './slips.ts';
import { startOver } from './startOver.ts';

/** The student's and the educator's API. */
export const registrationApi = (services: Services) => {
  const operations = {
    getEvent,
    registerStudent,
    getEventPage,
    postEventPage,
    getRegistration,
    changeRegistration,
    cancelRegistration,
    getBadge,
    getCalendar,
    startOver,
    askForLink,
    openSlip,
    shareContact,
    registerGroup,
    getGroup,
    confirmGroup,
    changeGroup,
    cancelGroup,
    shareGroup,
    listRoster,
    addToRoster,
    changeRow,
    removeRow,
    giveSessions,
    getSheets,
    getExplored,
    openSurvey,
    answerSurvey,
    getMailChoices,
    changeMailChoices,
    showUnsubscribe,
    unsubscribe,
    getHandout,
  };
  const contract = { ...registrationContract, ...afterEventContract, ...groupContract };
  const routes = { ...registrationRoutes, ...groupRoutes };
  return api(services, contract, routes, operations, refusalPage(services));
};
