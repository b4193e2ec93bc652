import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isIP, isIPv6 } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** Key and certificate, each as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const dayMs = 86_400_000;
/** As long as browsers remember that a person let such a certificate pass. */
const validDays = 7;

/**
 * A certificate that vouches for these names and addresses, signed by nobody but itself. A phone's owner lets
 * one certificate pass, not the next: the one in `file` is kept while it has a day left and fits. Addresses of
 * IPv6 don't count for that, since most change daily and no link names one.
 */
export async function certificateFor(
  names: string[],
  file: string | undefined,
  now: Date,
): Promise<Certificate> {
  const kept = file && read(file);
  if (kept && fits(new X509Certificate(kept.cert), names, now)) return kept;
  const made = await make(names, now);
  if (file) write(file, made);
  return made;
}

/** From now on this process believes the certificate: whoever calls the product from within meets it too. */
export function trust({ cert }: Certificate): void {
  setDefaultCACertificates([...getCACertificates('default'), cert]);
}

async function make(names: string[], now: Date): Promise<Certificate> {
  // Only those who ask for the network wait for it to load.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Turnout on a laptop' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A phone's clock may be behind.
    notBeforeDate: new Date(now.getTime() - dayMs),
    notAfterDate: new Date(now.getTime() + validDays * dayMs),
    extensions: [
      // Installed on a phone by mistake, it could vouch for no one else.
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { key, cert };
}

function fits(certificate: X509Certificate, names: string[], now: Date): boolean {
  const { validFromDate, validToDate } = certificate;
  const vouches = (name: string) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name));
  return (
    validFromDate <= now &&
    validToDate.getTime() - now.getTime() > dayMs &&
    names.filter((name) => !isIPv6(name)).every(vouches)
  );
}

/** What is not whole counts as nothing, and so does a key that others of this machine could read. */
function read(file: string): Certificate | undefined {
  try {
    if (process.platform !== 'win32' && statSync(file).mode & 0o077) return undefined;
    const pem = readFileSync(file, 'utf8');
    const key = createPrivateKey(pem);
    const certificate = new X509Certificate(pem);
    if (!certificate.checkPrivateKey(key)) return undefined;
    return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: certificate.toString() };
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and for its owner's eyes only from the first byte. */
function write(file: string, { key, cert }: Certificate): void {
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${key.trim()}\n${cert.trim()}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(fresh, file);
}
