import type { DecisionId } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import {
  decisionsToLearn,
  decisionsWithLateWord,
  type DecisionToLearn,
  feedbackOn,
  type Feedback,
  settledUntil,
} from './feedback.ts';
import { currentTechnique, replaceTechnique, TECHNIQUE_CHANNEL, type TechniqueRecord } from './models.ts';

/** What is learned of techniques, and what it is learned from. */
export interface Technique {
  current(): Promise<TechniqueRecord | undefined>;
  /** Makes a model current in place of that one; false where another was first. */
  replace(model: TechniqueRecord, before: string | undefined): Promise<boolean>;
  /** Calls back whenever there is another current model, until the returned function is called. */
  onCurrent(callback: () => void): Promise<() => Promise<void>>;
  /** Until when word of events has certainly been stored. */
  settledUntil(): Promise<Date>;
  decisionsToLearn(span: { after: Date; until: Date }, most: number): Promise<DecisionToLearn[]>;
  /** Decisions up to an instant of which word came within a span. */
  decisionsWithLateWord(of: { until: Date; heard: { after: Date; until: Date } }): Promise<DecisionToLearn[]>;
  /** What happened to the offers of decisions, as far as word of it came up to an instant. */
  feedbackOn(ids: readonly DecisionId[], until: Date): Promise<Feedback[]>;
}

/** The techniques of a database. */
export function techniqueOf(db: Database): Technique {
  return {
    current: () => currentTechnique(db),
    replace: (model, before) => replaceTechnique(db, model, before),
    onCurrent: (callback) => db.ears.listen(TECHNIQUE_CHANNEL, callback),
    settledUntil: () => settledUntil(db),
    decisionsToLearn: (span, most) => decisionsToLearn(db, span, most),
    decisionsWithLateWord: (of) => decisionsWithLateWord(db, of),
    feedbackOn: (ids, until) => feedbackOn(db, ids, until),
  };
}
