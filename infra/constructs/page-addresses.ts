/** An address below `prefix` is answered with the file `page` of the built site. */
interface Page {
  prefix: string;
  page: string;
}

export interface SitePages {
  pages: readonly Page[];
  /** The page at `/`. */
  homePage: string;
  /** The page of every address that leads nowhere; it is answered with 404. */
  notFoundPage: string;
}

/**
 * The CloudFront function that finds the page of an address, in CloudFront's dialect of JavaScript. What
 * stands below a prefix gets the prefix's page, and a prefix without its slash is sent to the one with it,
 * since headers go by path. It runs twice: on the request it names the file; on the answer it makes a 404
 * of the page for nowhere, which to the bucket is a page like any other. (CloudFront's own error pages
 * would replace the API's refusals as well.)
 */
export function pageAddresses({ pages, homePage, notFoundPage }: SitePages): string {
  const known = pages.map(({ prefix, page }) => ({ prefix, file: `/${page}` }));
  return `var pages = ${JSON.stringify(known)};
var home = ${JSON.stringify(`/${homePage}`)};
var nowhere = ${JSON.stringify(`/${notFoundPage}`)};

function handler(event) {
  var request = event.request;
  var file = fileAt(request.uri);
  if (event.response) {
    if (file === nowhere) event.response.statusCode = 404;
    return event.response;
  }
  if (pages.some(function (page) { return request.uri + '/' === page.prefix; })) {
    return { statusCode: 308, headers: { location: { value: request.uri + '/' } } };
  }
  request.uri = file;
  return request;
}

function fileAt(uri) {
  if (uri === '/') return home;
  var page = pages.find(function (page) { return uri.startsWith(page.prefix); });
  if (page) return page.file;
  return uri.lastIndexOf('.') > uri.lastIndexOf('/') ? uri : nowhere;
}
`;
}
