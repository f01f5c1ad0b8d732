import { Refusal } from '../../domain/index.ts';
import { LiveAnswer, ReadyAnswer } from '../answers.ts';
import { databaseAway, isAway } from '../database-away.ts';
import { route, type Desk } from '../route.ts';

/** `GET /health/live`: whether the server runs. */
export const showLiveRoute = route({
  name: 'showLive',
  method: 'GET',
  path: '/health/live',
  group: 'This server',
  opensTo: [],
  summary: 'Tell whether the server runs',
  description: 'Answers as long as the process does. Restart it when this does not.',
  answer: { words: 'It runs', schema: LiveAnswer },
  run: ({ version }) => ({ live: true, version }),
});

/** `GET /health/ready`: whether the server can do all of its work. */
export const showReadyRoute = route({
  name: 'showReady',
  method: 'GET',
  path: '/health/ready',
  group: 'This server',
  opensTo: [],
  summary: 'Tell whether the server can do all of its work',
  description:
    'The database answers, and what was learned last is in memory. A shop from which nothing has been learned yet is ready: ' +
    'its decisions are silent and say why.',
  answer: { words: 'It can', schema: ReadyAnswer },
  refusals: ['not_ready'],
  run: ready,
});

async function ready({ serving }: Desk) {
  const { context, decider } = serving;
  if (await isAway(context.store.ping)) throw databaseAway();
  const current = decider.current();
  if (current) return { ready: true, database: 'answers', snapshot: 'is in memory', snapshotId: current.snapshot.id };
  if ((await context.store.snapshots.latest(1)).length === 0)
    return { ready: true, database: 'answers', snapshot: 'Nothing has been learned yet: decisions are silent.' };
  throw new Refusal(
    'not_ready',
    'What was learned last cannot be opened on this machine.',
    'Run `npx cartwright learn` here; until then decisions are silent.',
  );
}
