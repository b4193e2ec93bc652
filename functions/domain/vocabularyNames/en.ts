import type { Cluster, EventKind, Grade, Pathway } from '../vocabulary.ts';

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

/** What kinds, grades, ways and fields of work are called, on every page and in every mail. */
export const names = { eventKinds, grades, interestNames: { ...clusters, ...pathways } };

export type VocabularyNames = typeof names;
