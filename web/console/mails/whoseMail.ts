import type { PersonalMail } from './useMails.ts';

/** How a request names whose mail it is: an organizer, who has no id, by the address. */
export function whoseMail({ registration, group, employer, email }: PersonalMail) {
  if (registration === undefined && group === undefined && employer === undefined) return { email };
  return {
    ...(registration !== undefined && { registration }),
    ...(group !== undefined && { group }),
    ...(employer !== undefined && { employer }),
  };
}

export function isSameMail(one: PersonalMail, other: PersonalMail): boolean {
  return (
    one.name === other.name &&
    one.email === other.email &&
    one.registration === other.registration &&
    one.group === other.group &&
    one.employer === other.employer
  );
}
