/** Mailbox providers that students here use most; an address one mistake away from one is asked about. */
const providers = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'comcast.net',
  'protonmail.com',
];

/** Real domains near those above: never corrected. */
const alsoReal = [
  ...['aol.com', 'att.net', 'bk.ru', 'cox.net', 'email.com', 'fastmail.com', 'gmx.com', 'gmx.de', 'gmx.net'],
  ...['googlemail.com', 'hotmail.ca', 'hotmail.co.uk', 'hotmail.com.mx', 'hotmail.de', 'hotmail.es'],
  ...[
    'hotmail.fr',
    'hotmail.it',
    'hushmail.com',
    'inbox.ru',
    'live.com',
    'live.com.mx',
    'mac.com',
    'mail.com',
  ],
  ...[
    'mail.ru',
    'me.com',
    'msn.com',
    'outlook.cl',
    'outlook.com.mx',
    'outlook.de',
    'outlook.es',
    'outlook.fr',
  ],
  ...['pm.me', 'proton.me', 'protonmail.ch', 'rocketmail.com', 'tutanota.com', 'ukr.net', 'verizon.net'],
  ...['yahoo.ca', 'yahoo.co.uk', 'yahoo.com.ar', 'yahoo.com.mx', 'yahoo.com.vn', 'yahoo.de', 'yahoo.es'],
  ...['yahoo.fr', 'yandex.com', 'yandex.ru', 'ymail.com', 'zoho.com'],
];

const endings = ['com', 'edu', 'org', 'net', 'gov'];
/** Endings of the root zone that are one mistake away from those. Endings of two letters are countries’. */
const realEndings = ['bet', 'bom', 'cam', 'goo', 'gop', 'mom', 'nec', 'new', 'next', 'ong', 'pet', 'vet'];

const districtEnding = 'k12.wa.us';
const states =
  'ak al ar az ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy';

const known = new Set([...providers, ...alsoReal]);

/**
 * The address a person probably meant, where its domain looks mistyped by one letter (missing, added, wrong or
 * swapped with its neighbour): of a large provider, an ending like .edu, a Washington school district's, or
 * one of `ours`, the domains an organizer or a school uses. Never for a domain that is known to be real, nor
 * for one that is far from all of those. A question to ask, never a reason to refuse.
 */
export function suggestedAddress(email: string, ours: readonly string[] = []): string | undefined {
  const address = email.trim();
  const at = address.lastIndexOf('@');
  const typed = address.slice(at + 1).toLowerCase();
  if (at < 1 || typed === '' || /[\s@]/.test(address.slice(0, at) + typed)) return undefined;

  const meant = meantDomain(typed, ours);
  return meant === undefined || meant === typed ? undefined : address.slice(0, at + 1) + meant;
}

function meantDomain(typed: string, ours: readonly string[]): string | undefined {
  const own = ours.map((domain) => domain.trim().toLowerCase()).filter((domain) => domain.includes('.'));
  if (known.has(typed) || own.includes(typed)) return undefined;

  const nearest = [...own, ...providers].find((domain) => oneMistakeApart(typed, domain));
  if (nearest !== undefined) return nearest;
  if (!typed.includes('.')) return providers.find((domain) => oneMistakeAtMost(typed, nameOf(domain)));

  const ended = withMendedEnding(typed);
  if (ended === typed) return undefined;
  // Two mistakes at once, one in the name and one in the ending, are still a provider's: gmial.con.
  return providers.find((domain) => !known.has(ended) && oneMistakeApart(ended, domain)) ?? ended;
}

function withMendedEnding(domain: string): string {
  const labels = domain.split('.');
  if (labels.some((label) => label === '')) return domain;

  const district = labels.slice(-3).join('.');
  if (labels.length > 3 && !isDistrictOfAState(district) && oneMistakeApart(district, districtEnding)) {
    return [...labels.slice(0, -3), districtEnding].join('.');
  }
  const ending = labels.at(-1) ?? '';
  const isPlausible = ending.length === 2 || endings.includes(ending) || realEndings.includes(ending);
  const mended = isPlausible ? undefined : endings.find((one) => oneMistakeApart(ending, one));
  return mended === undefined ? domain : [...labels.slice(0, -1), mended].join('.');
}

function isDistrictOfAState(ending: string): boolean {
  const state = /^k12\.([a-z]{2})\.us$/.exec(ending)?.[1];
  return state !== undefined && states.split(' ').includes(state);
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}

function oneMistakeAtMost(one: string, other: string): boolean {
  return one === other || oneMistakeApart(one, other);
}

/** Whether one letter missing, added or changed, or two neighbours swapped, makes one text of the other. */
function oneMistakeApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (rest.length !== otherRest.length) {
    return rest.length < otherRest.length ? rest === otherRest.slice(1) : rest.slice(1) === otherRest;
  }
  const swapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return rest.slice(1) === otherRest.slice(1) || (swapped && rest.slice(2) === otherRest.slice(2));
}
