import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  LiveSessions,
  SESSION_DEFAULTS,
  SessionIndex,
  SessionPredictor,
  type SessionModel,
} from '../../scoring/index.ts';
import { historyOf } from '../testing.ts';
import { sessionTables } from './session-tables.ts';

const anySessions = fc.array(fc.array(fc.nat(9), { minLength: 2, maxLength: 7 }), { maxLength: 40 });

const columnsOf = (rows: readonly (readonly number[])[]) => {
  let end = 0;
  return {
    start: Uint32Array.from([0, ...rows.map((row) => (end += row.length))]),
    click: Uint32Array.from(rows.flat()),
    at: Float64Array.from(rows.keys()),
    readUntil: 7,
  };
};
const learned = (rows: readonly (readonly number[])[], asOf?: number) =>
  sessionTables({ ...historyOf(['p0']), sessions: columnsOf(rows) }, asOf);

function shown(model: SessionModel, context: readonly number[]) {
  const out = { product: new Uint32Array(20), score: new Float64Array(20) };
  const count = new SessionPredictor(model).predict(context, out);
  return Array.from({ length: count }, (_, rank) => [out.product[rank], out.score[rank]!.toFixed(6)]);
}

test('L3 tables as they lie in a snapshot foretell what the model foretold, and so do copies that grow', () => {
  fc.assert(
    fc.property(anySessions, anySessions, fc.array(fc.nat(12), { maxLength: 8 }), (before, after, context) => {
      const tables = learned(before);
      const whole = new LiveSessions(indexOf([...before, ...after]), SESSION_DEFAULTS);
      const popular = new Uint32Array();
      const { table, steps, params } = new LiveSessions(indexOf(before), SESSION_DEFAULTS);
      expect(shown({ ...tables, popular }, context)).toEqual(shown({ table, steps, params, popular }, context));
      const grown = LiveSessions.from(tables);
      for (const [s, clicks] of after.entries()) grown.append(clicks, before.length + s);
      // Ages of rows that were not touched are those of the day they were made, so all are made anew to compare.
      grown.steps.build(grown.table);
      expect(shown(grown, context)).toEqual(shown(whole, context));
    }),
  );
});

test('L3 sessions after an instant are as if they had not been', () => {
  const rows = [
    [1, 2],
    [2, 3],
    [3, 4],
  ];
  expect(learned(rows, 1)).toEqual(learned(rows.slice(0, 2)));
});

function indexOf(rows: readonly (readonly number[])[]): SessionIndex {
  const index = new SessionIndex();
  for (const [s, clicks] of rows.entries()) index.append(clicks, s);
  return index;
}
