import type { MailKind } from './vocabulary.ts';

/** What a person can ask not to be mailed. Everything else answers what they did, or says what they must know. */
export const mailTopics = ['reminders', 'after-event', 'summaries'] as const;
export type MailTopic = (typeof mailTopics)[number];

const topics: Partial<Record<MailKind, MailTopic>> = {
  reminder: 'reminders',
  'follow-up': 'after-event',
  'missed-you': 'after-event',
  summary: 'summaries',
};

/** The topic a kind of mail belongs to; undefined for mail that is always sent. */
export function topicOf(kind: MailKind): MailTopic | undefined {
  return topics[kind];
}

/**
 * What someone can get who gets mail of this topic: students, educators and employers hear of an event before and after
 * it, organizers how it went. Whoever is both is mailed as both, and each mail leads to its own.
 */
export function topicsBeside(topic: MailTopic): readonly MailTopic[] {
  return topic === 'summaries' ? ['summaries'] : ['reminders', 'after-event'];
}
