import type { EventKind } from '../vocabulary.ts';
import { careerDay } from './careerDay.ts';
import { careerFair } from './careerFair.ts';
import { healthcareCareerEvent } from './healthcareCareerEvent.ts';
import type { Template } from './template.ts';

export const templates: Record<EventKind, Template> = {
  'career-day': careerDay,
  'healthcare-career-event': healthcareCareerEvent,
  'career-fair': careerFair,
};
