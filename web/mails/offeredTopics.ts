import { type MailTopic, mailTopics, topicsBeside } from '#domain/mailTopics.ts';

/**
 * The topics to choose among: those that whoever got the mail can get, and what was declined before, so that it can be
 * taken back. A link that names no topic offers all; `search` is the address's query.
 */
export function offeredTopics(search: string, declined: readonly MailTopic[]): MailTopic[] {
  const named = new URLSearchParams(search).get('topic');
  const topic = mailTopics.find((each) => each === named);
  const offered = topic ? topicsBeside(topic) : mailTopics;
  return mailTopics.filter((each) => offered.includes(each) || declined.includes(each));
}
