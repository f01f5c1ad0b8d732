import { type Column, packSections, type Sections, type SectionsFormat, unpackSections } from '../../lib/index.ts';
import { POSITIONS, TABLE_ROWS } from './technique-features.ts';

/** Rows of the table by which examination is learned. */
export const PLACE_ROWS = 512;

/** How much of the logistic model is mixed in, as far as this is told apart: from nothing to everything. */
export const MIXES: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/**
 * Everything that is learned of techniques, as columns. Counts are whole numbers and weights multiples of 1/64, so that their
 * sums are exact and do not depend on the order in which offers are counted.
 */
export interface TechniqueState {
  /** Offers shown, by feature and position, each weighted by how likely it was from what it is; `TABLE_ROWS * POSITIONS`. */
  readonly shown: Float64Array;
  /** Offers shown, added or bought, and declined by feature; `TABLE_ROWS` each. */
  readonly seen: Float64Array;
  readonly accepted: Float64Array;
  readonly declined: Float64Array;
  /** The same as `shown` and `accepted` by one feature and position alone; `PLACE_ROWS * POSITIONS` each. */
  readonly placeShown: Float64Array;
  readonly placeAccepted: Float64Array;
  /** FTRL-proximal: sums of gradients less what moved them, and sums of their squares; `TABLE_ROWS` each. */
  readonly gradients: Float64Array;
  readonly squares: Float64Array;
  /** Progressive validation: log loss of each mix, fading; then offers that it is of, fading alike. */
  readonly losses: Float64Array;
}

const LENGTHS: Readonly<Record<keyof TechniqueState, number>> = {
  shown: TABLE_ROWS * POSITIONS,
  seen: TABLE_ROWS,
  accepted: TABLE_ROWS,
  declined: TABLE_ROWS,
  placeShown: PLACE_ROWS * POSITIONS,
  placeAccepted: PLACE_ROWS * POSITIONS,
  gradients: TABLE_ROWS,
  squares: TABLE_ROWS,
  losses: MIXES.length + 1,
};
const NAMES = Object.keys(LENGTHS) as (keyof TechniqueState)[];

/** A state that has learned nothing. */
export function freshState(): TechniqueState {
  return stateOf((name) => new Float64Array(LENGTHS[name]));
}

/** A copy that shares nothing. */
export function copyState(state: TechniqueState): TechniqueState {
  return stateOf((name) => state[name].slice());
}

function stateOf(column: (name: keyof TechniqueState) => Float64Array): TechniqueState {
  return Object.fromEntries(NAMES.map((name) => [name, column(name)])) as unknown as TechniqueState;
}

const FORMAT: SectionsFormat = { magic: 'CWTECHNQ', version: 1 };

/** Writes a state as bytes: of each column where it is not 0, and what stands there. The same state is the same bytes. */
export function packState(state: TechniqueState): Uint8Array {
  const columns: Record<string, Column> = {};
  for (const name of NAMES) {
    const places: number[] = [];
    for (let place = 0; place < LENGTHS[name]; place++) if (state[name][place] !== 0) places.push(place);
    columns[`${name}.at`] = Uint32Array.from(places);
    columns[name] = Float64Array.from(places, (place) => state[name][place]!);
  }
  return packSections(FORMAT, {}, columns);
}

/** Opens what `packState` wrote, with its id; undefined where it is damaged or of another version. */
export function unpackState(bytes: Uint8Array): { readonly id: string; readonly state: TechniqueState } | undefined {
  const opened = unpackSections(FORMAT, bytes);
  if ('problem' in opened) return undefined;
  const state = freshState();
  for (const name of NAMES) {
    const places = opened.columns.get(`${name}.at`);
    const values = opened.columns.get(name);
    if (places === undefined || values === undefined || places.length !== values.length) return undefined;
    for (let entry = 0; entry < places.length; entry++) state[name][places[entry]!] = values[entry]!;
  }
  return { id: idOf(opened), state };
}

/** The id of a model by the bytes of its state: `tec_` and the first 24 hexadecimal digits of their hash. */
export function idOfState(bytes: Uint8Array): string {
  const opened = unpackSections(FORMAT, bytes);
  if ('problem' in opened) throw new TypeError('These are not the bytes of a state.');
  return idOf(opened);
}

const idOf = ({ hash }: Sections): string => `tec_${hash.slice(0, 24)}`;
