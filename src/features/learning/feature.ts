import type { Feature, PersonalRecord } from '#domain/feature.ts';
import type { Language } from '#domain/person.ts';
import { dateText, momentText, numberText } from '#platform/i18n/format.ts';
import { actions } from './actions.ts';
import { type Course, unitOf } from './course.ts';
import { markedUnits } from './marks.ts';
import { messages } from './messages.ts';
import type { CourseRecord, Learner } from './model.ts';
import { mayCheckCourses, visibility } from './policy.ts';
import { type LearningApp, standings } from './service.ts';
import { stateMessages } from './state-messages.ts';
import { forgetLearner, learnerOf, learners } from './store.ts';

const signedIn = () => true;

export const learning: Feature<LearningApp> = {
  name: 'learning',
  order: 20,
  collections: [learners],
  routes: [
    { pattern: '/lernen', who: signedIn },
    { pattern: '/lernen/notizen', who: signedIn },
    { pattern: '/lernen/[kurs]', who: signedIn },
    { pattern: '/lernen/[kurs]/drucken', who: signedIn },
    { pattern: '/lernen/[kurs]/karte', who: signedIn },
    { pattern: '/lernen/[kurs]/medien/[...datei]', who: signedIn },
    { pattern: '/lernen/[kurs]/[einheit]', who: signedIn },
    { pattern: '/api/lernen/[kurs]/[einheit]', who: signedIn },
    { pattern: '/h5p/[...path]', who: 'link' },
    { pattern: '/verwaltung/kurse', who: mayCheckCourses },
  ],
  navigation: [
    {
      area: 'learn',
      order: 10,
      href: '/lernen',
      label: { de: messages.de.myCourses, en: messages.en.myCourses },
      areaLabel: { de: messages.de.area, en: messages.en.area },
    },
    {
      area: 'learn',
      order: 30,
      href: '/lernen/notizen',
      label: { de: messages.de.marks, en: messages.en.marks },
    },
    {
      area: 'editorial',
      order: 30,
      href: '/verwaltung/kurse',
      label: { de: stateMessages.de.nav, en: stateMessages.en.nav },
      areaLabel: { de: stateMessages.de.area, en: stateMessages.en.area },
      who: mayCheckCourses,
    },
  ],
  actions,
  notices: (language) => messages[language].notices,
  visibility,
  next: async (app, actor) => {
    const t = messages[actor.language].step;
    const begun = (await standings(app, actor)).filter((at) => at.begun && at.next !== undefined);
    const at = begun.toSorted((a, b) => b.done / b.total - a.done / a.total)[0];
    if (at?.next === undefined) return undefined;
    const number = at.course.units.indexOf(at.next) + 1;
    return {
      weight: 50,
      title: at.next.title,
      text: t.inCourse(number, at.total, at.course.title, at.next.minutes),
      href: `/lernen/${at.course.slug}/${at.next.id}`,
      button: at.next.kind === 'practice' ? t.buttonPractice : t.button,
      progress: {
        label: messages[actor.language].progress,
        text: messages[actor.language].unitsDone(at.done, at.total),
        value: at.done,
        max: at.total,
      },
    };
  },
  search: async (app) =>
    [...app.learning.courses().values()].flatMap((course) => [
      {
        title: course.title,
        text: `${course.summary} ${course.goals.join(' ')}`,
        href: `/lernen/${course.slug}`,
        kind: { de: messages.de.search.course, en: messages.en.search.course },
        language: 'de' as const,
      },
      ...(course.card === undefined
        ? []
        : [
            {
              title: `${course.card.title}: ${course.title}`,
              text: `${course.card.lead} ${course.card.text}`,
              href: `/lernen/${course.slug}/karte`,
              kind: { de: messages.de.search.card, en: messages.en.search.card },
              language: 'de' as const,
            },
          ]),
      ...course.units.flatMap((unit) =>
        unit.kind === 'lesson'
          ? [
              {
                title: unit.title,
                text: `${unit.lead} ${unit.text}`,
                href: `/lernen/${course.slug}/${unit.id}`,
                kind: { de: messages.de.search.lesson, en: messages.en.search.lesson },
                language: 'de' as const,
              },
            ]
          : [],
      ),
    ]),
  personalData: {
    retention: {
      de: 'Lernstände werden 24 Monate nach der letzten Nutzung gelöscht.',
      en: 'Learning progress is erased 24 months after last use.',
    },
    erase: (app, person) => forgetLearner(app.store, person),
    show: async (app, person, language) => {
      const learner = await learnerOf(app.store, person);
      const stands = Object.entries(learner.courses).map(([slug, record]) =>
        shown(app.learning.any(slug), slug, record, language),
      );
      return learner.marks === undefined ? stands : [...stands, marksShown(app, learner, language)];
    },
  },
};

function marksShown(app: LearningApp, learner: Learner, language: Language): PersonalRecord {
  const t = messages[language];
  const marked = markedUnits(learner, app.learning.courses().values());
  return {
    title: t.marks,
    why: t.data.marksWhy,
    kept: t.data.kept,
    rows: marked.map(({ unit, bookmarked, note }) => ({
      label: unit.title,
      value: note ?? (bookmarked ? t.bookmarked : ''),
    })),
    data: learner.marks,
  };
}

const isNoted = ({ units, completions }: CourseRecord): boolean =>
  Object.keys(units).length === 0 && completions.length === 0;

function shown(
  course: Course | undefined,
  slug: string,
  record: CourseRecord,
  language: Language,
): PersonalRecord {
  const t = messages[language].data;
  const titleOf = (id: string) => (course && unitOf(course, id)?.title) ?? id;
  const units = Object.entries(record.units).flatMap(([id, unit]) => {
    const result = unit.practice?.result;
    return [
      ...(unit.doneAt === undefined
        ? []
        : [{ label: t.unitDone(titleOf(id)), value: momentText(unit.doneAt, language) }]),
      ...(result === undefined
        ? []
        : [
            {
              label: t.result(titleOf(id)),
              value: t.scoreOf(numberText(result.raw, language), numberText(result.max, language)),
            },
          ]),
    ];
  });
  return {
    title: t.title(course?.title ?? slug),
    why: t.why,
    kept: t.kept,
    rows: [
      { label: isNoted(record) ? t.noted : t.started, value: momentText(record.startedAt, language) },
      ...units,
      ...record.completions.map((completion) => ({ label: t.completed, value: dateText(completion.on) })),
    ],
    data: record,
  };
}
