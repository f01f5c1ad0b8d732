import { showStats } from '../../operations/index.ts';
import { StatsAnswer } from '../answers.ts';
import { route } from '../route.ts';

/** `GET /v1/stats`: how the shop’s Cartwright is doing. */
export const showStatsRoute = route({
  name: 'showStats',
  method: 'GET',
  path: '/v1/stats',
  group: 'What was learned',
  opensTo: ['server'],
  summary: 'Show how the shop’s Cartwright is doing',
  description: 'What the history holds, what was learned from it and how fresh that is, and what became of offers.',
  answer: { words: 'The numbers', schema: StatsAnswer },
  refusals: ['not_ready'],
  run: ({ serving }) => showStats(serving.context),
});
