import { describe, expect, test } from 'vitest';
import { readSettings } from '#infra/settings.ts';

function settings(context: Record<string, string>) {
  return readSettings((name) => context[name]);
}

const production = {
  stage: 'production',
  ownerEmail: 'ada@network.example',
  organizationName: 'Eastside Career Network',
  organizationAddress: '500 Eastlake Avenue, Bellevue, WA 98004',
  mailFrom: 'Eastside Career Network <events@network.example>',
};

describe('Settings', () => {
  test('have placeholders, so that the template can be looked at on any machine', () => {
    expect(settings({})).toMatchObject({
      ownerEmail: 'owner@example.org',
      mailAddress: 'events@example.org',
    });
  });

  test('of production are what was given', () => {
    expect(settings(production)).toEqual({
      ownerEmail: 'ada@network.example',
      organizationName: 'Eastside Career Network',
      organizationAddress: '500 Eastlake Avenue, Bellevue, WA 98004',
      mailFrom: 'Eastside Career Network <events@network.example>',
      mailAddress: 'events@network.example',
    });
  });

  test('of production have no placeholder, and one message names all that are missing', () => {
    expect(() => settings({ stage: 'production' })).toThrow(
      /ownerEmail: .*organizationName: .*organizationAddress: .*mailFrom: /s,
    );
  });

  test.each([
    ['an owner without an address', { ownerEmail: 'ada' }, /ownerEmail: Expected/],
    ['a sender without an address', { mailFrom: 'Career Days' }, /mailFrom: Expected/],
    [
      'a sender outside the mail domain',
      { mailDomain: 'other.example' },
      /mailDomain: mailFrom must be an address/,
    ],
    [
      'a mail domain that the sender’s only ends like',
      { mailDomain: 'work.example' },
      /mailDomain: mailFrom must/,
    ],
    [
      'a zone for no mail domain',
      { mailZoneId: 'Z0123456789ABC' },
      /mailZoneId: mailZoneId needs the mailDomain/,
    ],
    [
      'the name of a zone without its id',
      { mailDomain: 'network.example', mailZoneName: 'network.example' },
      /mailZoneName: mailZoneName goes together/,
    ],
    [
      'a zone that the mail domain is not in',
      { mailDomain: 'network.example', mailZoneId: 'Z0123456789ABC', mailZoneName: 'other.example' },
      /mailZoneName: mailDomain must be/,
    ],
    [
      'a domain without its certificate',
      { domainName: 'events.network.example' },
      /certificateArn: .*together/,
    ],
    [
      'a certificate where CloudFront does not look',
      { certificateArn: 'arn:aws:acm:us-west-2:123456789012:certificate/one' },
      /certificateArn: Expected a certificate in us-east-1/,
    ],
  ])('with %s are refused', (_, faulty, message) => {
    expect(() => settings({ ...production, ...faulty })).toThrow(message);
  });

  test.each([['events@network.example'], ['events@mail.network.example']])(
    'take %s as a sender of the domain network.example',
    (mailFrom) => {
      expect(settings({ ...production, mailFrom, mailDomain: 'network.example' }).mailAddress).toBe(mailFrom);
    },
  );
});
