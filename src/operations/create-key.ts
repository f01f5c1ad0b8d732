import type { KeyKind } from '../store/index.ts';
import type { Context } from './context.ts';

/** Makes another key. It can be shown this once; every running server hears of it. */
export function createKey(context: Context, kind: KeyKind): Promise<string> {
  return context.store.keys.create(kind);
}
