import { type CareerEvent, openDefaults } from '#domain/event.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { clusterFramework } from '#domain/vocabulary.ts';

const dayMs = 86_400_000;

/** A statewide fair of two days ago, with forty employers. */
export function scaleEvent(now: Date, mailRules: MailRule[]): CareerEvent {
  const startsAt = new Date(now.getTime() - 2 * dayMs);
  const endsAt = new Date(startsAt.getTime() + 6 * 3_600_000);
  return {
    ...openDefaults,
    ...{ id: 'sta2w1defa', organization: 'scale', kind: 'career-fair', status: 'published' },
    ...{ slug: 'statewide-fair', name: 'Statewide Career Fair', description: 'Everyone is there.' },
    place: { name: 'State Fairgrounds', address: '' },
    timeZone: 'America/Los_Angeles',
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    capacity: 60_000,
    sessions: [],
    employers: Array.from({ length: 40 }, (_, index) => ({
      ...{
        id: `emp10yer${String(index).padStart(2, '0')}`,
        name: `Employer ${index + 1}`,
        booth: `${index + 1}`,
      },
      ...{ description: '', nextSteps: 'Ask us about the summer program.', website: 'https://example.org' },
      ...{ contactName: '', contactEmail: '', roles: [], pathways: [], clusters: [] },
    })),
    ...{ roles: [], interests: [], clusterFramework, questions: [], schools: [], mailTexts: {}, mailRules },
    summaryTo: [],
    createdAt: new Date(startsAt.getTime() - 60 * dayMs).toISOString(),
    publishedAt: new Date(startsAt.getTime() - 50 * dayMs).toISOString(),
    revision: 2,
  };
}
