import type { KeyKind } from '../store/index.ts';
import type { Context } from './context.ts';

/** Makes another key. It can be shown this once; a running server knows it from its next start. */
export function createKey(context: Context, kind: KeyKind): Promise<string> {
  return context.store.keys.create(kind);
}
