/**
 * When a practice counts as done.
 *
 * - `answered`: with the first answer to it as a whole. For single questions.
 * - `completed`: when its end was reached. For sets of questions and for journeys through pages or a video.
 * - `end`: nothing it reports says so; the person says it with a button of the page around it.
 *
 * Content types disagree about which statement means "done", so every known one is named. Scores play no part: a
 * practice is done when it was worked through, right or wrong.
 */
export type DoneRule = 'answered' | 'completed' | 'end';

const RULES: Readonly<Record<string, DoneRule>> = {
  'Rueckenwind.BranchingScenario': 'completed',
  'Rueckenwind.LookForSigns': 'completed',
  'Rueckenwind.PutInOrder': 'completed',
  'Rueckenwind.QuestionSet': 'completed',
  'H5P.AdvancedBlanks': 'answered',
  'H5P.ArithmeticQuiz': 'completed',
  'H5P.Blanks': 'answered',
  'H5P.BranchingScenario': 'completed',
  'H5P.CoursePresentation': 'completed',
  'H5P.Crossword': 'answered',
  'H5P.Dictation': 'answered',
  'H5P.DragQuestion': 'answered',
  'H5P.DragText': 'answered',
  'H5P.Essay': 'answered',
  'H5P.Flashcards': 'answered',
  'H5P.ImageHotspotQuestion': 'answered',
  'H5P.ImageMultipleHotspotQuestion': 'answered',
  'H5P.InteractiveBook': 'completed',
  'H5P.InteractiveVideo': 'completed',
  'H5P.MarkTheWords': 'answered',
  'H5P.MemoryGame': 'completed',
  'H5P.MultiChoice': 'answered',
  'H5P.MultiMediaChoice': 'answered',
  'H5P.Questionnaire': 'completed',
  'H5P.QuestionSet': 'completed',
  'H5P.SingleChoiceSet': 'completed',
  'H5P.SortParagraphs': 'answered',
  'H5P.SpeakTheWords': 'answered',
  'H5P.Summary': 'answered',
  'H5P.TrueFalse': 'answered',
  // Report nothing that covers the whole, or only where they happen to hold questions.
  'H5P.Accordion': 'end',
  'H5P.Agamotto': 'end',
  'H5P.Column': 'end',
  'H5P.Dialogcards': 'end',
  'H5P.GreetingCard': 'end',
  'H5P.ImageHotspots': 'end',
  'H5P.ImageSlider': 'end',
  'H5P.Timeline': 'end',
};

/** The rule of a content type by its machine name; `end` for types nobody has looked at yet. */
export const doneRule = (machineName: string): DoneRule =>
  isKnownType(machineName) ? (RULES[machineName] ?? 'end') : 'end';

/** Whether somebody has looked at what the content type reports. */
export const isKnownType = (machineName: string): boolean => Object.hasOwn(RULES, machineName);

/** Whether a result for the practice as a whole makes it done. The end of a single question counts as its answer. */
export function isDone(machineName: string, verb: 'answered' | 'completed'): boolean {
  const rule = doneRule(machineName);
  return rule === verb || (rule === 'answered' && verb === 'completed');
}
