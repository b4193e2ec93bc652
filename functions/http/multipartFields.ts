/** What separates the parts of a `multipart/form-data` body, as its media type says; undefined for another type. */
export function multipartBoundary(media: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:[^"]*;)?\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))/i.exec(media) ??
    [];
  return quoted ?? plain;
}

/**
 * The texts in a form that was sent as `multipart/form-data`, which is what RFC 8058 has mail programs send first. Files
 * are left out: no operation takes any. A body that ends early has the parts that are whole.
 */
export function multipartFields(body: string, boundary: string): [name: string, value: string][] {
  const [, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  // The last piece follows the closing boundary, or was cut off.
  return parts.slice(0, -1).flatMap((part): [string, string][] => {
    const end = part.indexOf('\r\n\r\n');
    if (end === -1) return [];
    const [, name] =
      /^content-disposition:\s*form-data\b[^\r\n]*?;\s*name="([^"\r\n]*)"/im.exec(part.slice(0, end)) ?? [];
    const isFile = /^content-disposition:[^\r\n]*;\s*filename\*?=/im.test(part.slice(0, end));
    return name === undefined || isFile ? [] : [[name, part.slice(end + 4)]];
  });
}
