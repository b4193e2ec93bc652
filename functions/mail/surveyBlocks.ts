import { plural } from '#domain/plural.ts';
import { type SurveyFigures, surveySteps, surveyUses } from '#domain/survey.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Bar, Block } from './blocks.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';

/** The survey's two questions as bars; nothing until there are enough answers. */
export function surveyBlocks(survey: SurveyFigures | undefined, locale: Locale): Block[] {
  if (!survey || survey.answers === 0) return [];
  const words = summaryTexts[locale];
  return [
    { kind: 'heading', text: words.survey },
    { kind: 'paragraph', text: plural(locale, survey.answers, words.surveyAnswers), soft: true },
    { kind: 'chart', caption: words.useful, bars: bars(surveyUses, survey.useful, words.usefulScale) },
    { kind: 'chart', caption: words.nextStep, bars: bars(surveySteps, survey.nextStep, words.nextSteps) },
  ];
}

function bars<Key extends string>(
  keys: readonly Key[],
  counts: Partial<Record<Key, number>>,
  labels: Record<Key, string>,
): Bar[] {
  const most = Math.max(...keys.map((key) => counts[key] ?? 0), 1);
  return keys.map((key) => {
    const count = counts[key] ?? 0;
    return { label: labels[key], count, share: count / most };
  });
}
