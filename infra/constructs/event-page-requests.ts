/**
 * The CloudFront function before an event's page, in CloudFront's dialect of JavaScript. It leaves one language
 * of ours in `Accept-Language` and no query, so that all who want the same page get the same answer from the
 * edge: the language that the address names, else the one the browser wants most (domain/acceptedLocale.ts).
 * A slash at the end changes nothing, and what stands deeper than an event is sent where no event is.
 */
export function eventPageRequests(locales: readonly string[]): string {
  return `var locales = ${JSON.stringify(locales)};

function handler(event) {
  var request = event.request;
  var found = /^\\/e\\/[^/]+(?=\\/?$)/.exec(request.uri);
  request.uri = found ? found[0] : '/e/-';
  request.headers['accept-language'] = { value: wanted(request) };
  request.querystring = {};
  return request;
}

function wanted(request) {
  var asked = known(request.querystring.lang ? request.querystring.lang.value : '');
  if (asked) return asked;
  var header = request.headers['accept-language'];
  var best = { locale: locales[0], weight: 0 };
  (header ? header.value : '').split(',').forEach(function (one) {
    var parts = one.trim().toLowerCase().split(/\\s*;\\s*/);
    var given = parts.find(function (part) { return part.startsWith('q='); });
    var weight = given ? Number(given.slice(2)) || 0 : 1;
    var locale = known(parts[0]);
    if (locale && weight > best.weight) best = { locale: locale, weight: weight };
  });
  return best.locale;
}

function known(tag) {
  var language = tag.toLowerCase().split('-')[0];
  return locales.find(function (locale) { return locale === language; });
}
`;
}
