/** A member's session. `__Host-` makes browsers refuse it from any other host, path or plain HTTP. */
export const sessionCookie = '__Host-session';
/** What ties a sign-in link to the browser that asked for it. */
export const requestCookie = '__Host-request';

export function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;
}

/** The cookies of an API Gateway event, where each stands as `name=value`. */
export function readCookies(cookies: string[] = []): Record<string, string> {
  return Object.fromEntries(
    cookies.map((one) => {
      const equals = one.indexOf('=');
      return [one.slice(0, equals).trim(), one.slice(equals + 1).trim()];
    }),
  );
}
