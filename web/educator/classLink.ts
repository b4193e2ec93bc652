import { takeTabSecret } from '#web/shared/tabSecret.ts';

/** Apart from a student's link, which one tab may hold as well. */
const key = 'turnout.class';

/** The secret of the class's link that was opened, or that this tab keeps. */
export function takeSecret(): string | undefined {
  return takeTabSecret(key);
}

export function forgetSecret(): void {
  sessionStorage.removeItem(key);
}
