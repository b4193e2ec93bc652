import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certificateFor } from '#infra/local/certificate.ts';

const now = new Date('2027-03-01T17:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const names = ['192.168.1.20', 'fd00::2', 'localhost', 'gym-laptop.local'];

describe('The certificate', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'turnout-certificate-'));
    file = join(folder, 'certificate.pem');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const parsed = async (more: { names?: string[]; at?: Date; kept?: boolean } = {}) => {
    const { cert } = await certificateFor(more.names ?? names, more.kept ? file : undefined, more.at ?? now);
    return new X509Certificate(cert);
  };

  test('vouches for each address and name, and for nothing else', async () => {
    const certificate = await parsed();
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20');
    expect(certificate.checkIP('fd00::2')).toBe('fd00::2');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('gym-laptop.local')).toBe('gym-laptop.local');
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined();
    expect(certificate.subjectAltName?.split(', ')).toHaveLength(names.length);
  });

  test('is an ECDSA P-256 server’s own, good for a week, for phones whose clock is behind too', async () => {
    const certificate = await parsed();
    expect(certificate.publicKey.asymmetricKeyType).toBe('ec');
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' });
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificate.validFromDate).toEqual(later(-1));
    expect(certificate.validToDate).toEqual(later(7));
  });

  test.each([
    ['a restart', {}, true],
    ['a restart five days later', { at: later(5) }, true],
    ['less than a day is left', { at: later(6.5) }, false],
    ['a clock before it was made', { at: later(-2) }, false],
    ['another network', { names: ['10.0.0.5', 'localhost'] }, false],
    ['one more address', { names: [...names, '10.0.0.5'] }, false],
    ['another name', { names: [...names, 'ana.local'] }, false],
    ['an IPv6 address that changed by itself', { names: ['192.168.1.20', 'fd00::99', 'localhost'] }, true],
  ])('after %s (%o) is the same: %s', async (_, change, isKept) => {
    const before = await parsed({ kept: true });
    const after = await parsed({ kept: true, ...change });
    expect(after.fingerprint256 === before.fingerprint256).toBe(isKept);
  });

  test('is for its owner’s eyes only, and leaves nothing else behind', async () => {
    writeFileSync(`${file}.new`, 'half of an earlier one', { mode: 0o666 });
    const made = await certificateFor(names, file, now);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['certificate.pem']);
    expect(readFileSync(file, 'utf8')).toContain(made.key.trim());
  });

  test.each([
    ['others could read it', () => chmodSync(file, 0o644)],
    [
      'half of it is gone',
      () => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 400), { mode: 0o600 }),
    ],
    ['it is something else', () => writeFileSync(file, 'no certificate')],
  ])('is made anew when %s', async (_, spoil) => {
    const before = await parsed({ kept: true });
    spoil();
    const after = await parsed({ kept: true });
    expect(after.fingerprint256).not.toBe(before.fingerprint256);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
