import { z } from 'zod';
import { Condition, ConfigName } from '../../domain/index.ts';
import { proposeMerges, showSegment, showSegments, sizeSegment } from '../../operations/index.ts';
import { MergesAnswer, SegmentAnswer, SegmentsAnswer, SizeAnswer } from '../segment-answers.ts';
import { route } from '../route.ts';

const COMMON = { group: 'The shop', opensTo: ['server'], refusals: ['not_ready'] } as const;

/** `GET /v1/segments`: every segment with its size. */
export const showSegmentsRoute = route({
  ...COMMON,
  name: 'showSegments',
  method: 'GET',
  path: '/v1/segments',
  summary: 'Show all segments',
  description:
    'Every segment of the configuration with its size now, whether it is narrow, and which others it shares members with.',
  answer: { words: 'The segments', schema: SegmentsAnswer },
  run: ({ serving }) => showSegments(serving),
});

/** `GET /v1/segments/{id}`: one segment. */
export const showSegmentRoute = route({
  ...COMMON,
  name: 'showSegment',
  method: 'GET',
  path: '/v1/segments/{id}',
  summary: 'Show a segment',
  description: 'One segment with its conditions, its size now, some of its members and what they bought so far.',
  params: z.object({ id: ConfigName }),
  answer: { words: 'The segment', schema: SegmentAnswer },
  refusals: ['not_found', 'not_ready'],
  run: ({ serving }, { params }) => showSegment(serving, params.id),
});

/** `POST /v1/segments/size`: how many shoppers a draft means. */
export const sizeSegmentRoute = route({
  ...COMMON,
  name: 'sizeSegment',
  method: 'POST',
  path: '/v1/segments/size',
  summary: 'Count a draft of a segment',
  description:
    'How many shoppers a condition means now, and some of them. Nothing is stored: ask as often as the draft changes.',
  body: {
    schema: z.strictObject({ when: Condition }),
    maxBytes: 64 * 1024,
    example: { when: { all: [{ trait: 'orders', from: 3 }, { not: { trait: 'daysSinceOrder', from: 90 } }] } },
  },
  answer: { words: 'Its size', schema: SizeAnswer },
  run: ({ serving }, { body }) => sizeSegment(serving, body.when),
});

/** `GET /v1/segment-merges`: which segments behave alike. */
export const proposeMergesRoute = route({
  ...COMMON,
  name: 'proposeMerges',
  method: 'GET',
  path: '/v1/segment-merges',
  summary: 'Propose segments to merge',
  description:
    'Compares segments two at a time by attach rate, worth of an order and mix of categories. Two are alike where that was shown, not where ' +
    'nothing else was; of those it is told what one segment in their place would be.',
  answer: { words: 'Pairs of segments, alike ones first', schema: MergesAnswer },
  run: ({ serving }) => proposeMerges(serving),
});
