import { type RefusalCode, refusals } from '#domain/refusals.ts';
import type { Cluster, EventKind, Grade, Pathway } from '#domain/vocabulary.ts';

const pathways: Record<Pathway, string> = {
  'registered-apprenticeship': 'Apprenticeship',
  certificate: 'Certificate',
  'two-year': 'Two-year degree',
  'four-year': 'Four-year degree',
  military: 'Military',
  'direct-entry': 'Straight to work',
};

const clusters: Record<Cluster, string> = {
  'advanced-manufacturing': 'Manufacturing',
  agriculture: 'Agriculture',
  'arts-entertainment-design': 'Arts, entertainment and design',
  construction: 'Construction',
  'digital-technology': 'Digital technology',
  education: 'Education',
  'energy-natural-resources': 'Energy and natural resources',
  'financial-services': 'Financial services',
  'healthcare-human-services': 'Healthcare and human services',
  'hospitality-events-tourism': 'Hospitality, events and tourism',
  'management-entrepreneurship': 'Management and entrepreneurship',
  'marketing-sales': 'Marketing and sales',
  'public-service-safety': 'Public service and safety',
  'supply-chain-transportation': 'Supply chain and transportation',
};

const eventKinds: Record<EventKind, string> = {
  'career-day': 'Career day',
  'healthcare-career-event': 'Healthcare career event',
  'career-fair': 'Career fair',
};

const grades: Record<Grade, string> = {
  '6': '6th grade',
  '7': '7th grade',
  '8': '8th grade',
  '9': '9th grade',
  '10': '10th grade',
  '11': '11th grade',
  '12': '12th grade',
  college: 'College',
  other: 'Something else',
};

const refusalTexts: Record<RefusalCode, string> = refusals;

/** The words that more than one audience's pages use. A language's catalog has every key, or the build fails. */
export const shared = {
  refusals: refusalTexts,
  eventKinds,
  grades,
  interestNames: { ...clusters, ...pathways },
  skip: 'Skip to the main part',
  language: 'Language',
  loading: 'Loading…',
  retry: 'Try again',
  offline: 'We can’t reach Turnout right now. Check your connection, then try again. Nothing is lost.',
  troubled: 'Something went wrong on our side. Please try again in a moment. Nothing is lost.',
};

export type SharedTexts = typeof shared;
