import { setImmediate as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import {
  compareImpressions,
  type Impression,
  impressionsOf,
  looksAutomated,
  TechniqueLearner,
} from '../../learn/index.ts';
import { FRESH_MODEL, idOfState, TechniqueModel, type TechniqueState, unpackState } from '../../scoring/index.ts';
import type { DecisionToLearn, Feedback } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** What is learned of techniques while shoppers answer, by whichever server on the database comes first. */
export interface LiveTechnique {
  /** The model in use. */
  policy(): TechniqueModel;
  /** Opens the current model, if it is another one than that in use. */
  refresh(): Promise<void>;
  /** Learns from what has happened since the current model was made, and makes another one current where there was anything. */
  learn(): Promise<void>;
}

/** How long an offer is left open before what did not happen to it counts as a no. */
const HELD_OPEN_MS = 30 * 60_000;
/** Decisions that are read at once, and impressions that are learned at once, so that no decision waits long for either. */
const DECISIONS_AT_ONCE = 1_000;
const IMPRESSIONS_AT_ONCE = 200;

/** The model in use, and from where learning goes on. */
interface Known {
  /** The model that is current in the database; undefined where there is none. */
  readonly id: string | undefined;
  readonly model: TechniqueModel;
  readonly state: TechniqueState | undefined;
  readonly learnedUntil: Date;
  readonly readUntil: Date;
}

const LONG_AGO = new Date(0);
const NOTHING: Known = {
  id: undefined,
  model: FRESH_MODEL,
  state: undefined,
  learnedUntil: LONG_AGO,
  readUntil: LONG_AGO,
};

/** Live techniques of the decisions and events in a context's store. */
export function liveTechnique(context: Context): LiveTechnique {
  let known = NOTHING;
  const refresh = async (): Promise<void> => {
    known = await currentOr(context, known);
  };
  return {
    policy: () => known.model,
    refresh,
    async learn() {
      for (let more = true; more;) {
        await refresh();
        more = await learnMore(context, known);
      }
      await refresh();
    },
  };
}

/** What is current in the database; what is in use already is not opened again. */
async function currentOr(context: Context, known: Known): Promise<Known> {
  const record = await context.store.technique.current();
  if (record === undefined) return NOTHING;
  const { id, learnedUntil, readUntil } = record;
  if (id === known.id) return { ...known, learnedUntil, readUntil };
  const opened = unpackState(await promisify(inflate)(record.state));
  if (opened) return { id, model: new TechniqueModel(id, opened.state), state: opened.state, learnedUntil, readUntil };
  context.warn(`What was learned of techniques (${id}) cannot be read: it is learned anew.`);
  return { ...NOTHING, id };
}

/** Learns one batch more, and says whether there may be another. */
async function learnMore(context: Context, known: Known): Promise<boolean> {
  const { technique } = context.store;
  const heard = { after: known.readUntil, until: await technique.settledUntil() };
  const until = new Date(Math.max(context.now() - HELD_OPEN_MS, known.learnedUntil.getTime()));
  const decisions = await technique.decisionsToLearn({ after: known.learnedUntil, until }, DECISIONS_AT_ONCE);
  const late = await technique.decisionsWithLateWord({ until: known.learnedUntil, heard });
  if (decisions.length === 0 && late.length === 0) return false;
  const feedback = await technique.feedbackOn(
    [...decisions, ...late].map(({ id }) => id),
    heard.until,
  );
  const learner = new TechniqueLearner(known.state);
  const happened = Map.groupBy(feedback, ({ decisionId }) => decisionId);
  const learned = decisions.flatMap((decision) => impressionsFrom(decision, happened.get(decision.id) ?? []));
  const changes = late.flatMap((decision) => changesIn(decision, happened.get(decision.id) ?? [], heard.after));
  await takeAll(learner, [...learned, ...changes.flatMap(({ from, to }) => (from ? [] : [to]))]);
  learner.amend(changes.flatMap(({ from, to }) => (from ? [{ from, to }] : [])));
  const bytes = learner.pack();
  const more = decisions.length >= DECISIONS_AT_ONCE;
  const model = {
    id: idOfState(bytes),
    learnedUntil: more ? new Date(Math.max(...decisions.map(({ at }) => at))) : until,
    readUntil: heard.until,
    state: await promisify(deflate)(bytes),
  };
  await technique.replace(model, known.id);
  return more;
}

async function takeAll(learner: TechniqueLearner, impressions: readonly Impression[]): Promise<void> {
  const inOrder = impressions.toSorted(compareImpressions);
  for (let from = 0; from < inOrder.length; from += IMPRESSIONS_AT_ONCE) {
    learner.take(inOrder.slice(from, from + IMPRESSIONS_AT_ONCE));
    await pause();
  }
}

/** What is to be learned of a decision: nothing where its visitor looks automated. */
function impressionsFrom(decision: DecisionToLearn, feedback: readonly Feedback[]): Impression[] {
  const answers = feedback.filter(({ kind }) => kind !== 'shown' && kind !== 'ordered');
  const answeredAfterMs =
    answers.length === 0 ? undefined : Math.min(...answers.map(({ receivedAt }) => receivedAt)) - decision.at;
  return looksAutomated({ decisionsAt: decision.around, answeredAfterMs }) ? [] : impressionsOf(decision, feedback);
}

/** What later word changes: impressions as they were learned, where they were, and as they are now. */
function changesIn(decision: DecisionToLearn, feedback: readonly Feedback[], heardBefore: Date) {
  const before = impressionsFrom(
    decision,
    feedback.filter(({ receivedAt }) => receivedAt <= heardBefore.getTime()),
  );
  return impressionsFrom(decision, feedback).flatMap((to) => {
    const from = before.find(({ position }) => position === to.position);
    return from?.accepted === to.accepted && from.declined === to.declined ? [] : [{ from, to }];
  });
}
