import type { ConfigId } from '../domain/index.ts';
import type { Context } from './context.ts';

/** A version of the configuration that was stored. */
export interface ConfigVersion {
  readonly version: number;
  readonly id: ConfigId;
  readonly at: string;
  readonly note?: string;
}

/** The versions that were stored, the one in force first, at most `limit`. */
export async function listConfigVersions(context: Context, limit: number): Promise<{ versions: ConfigVersion[] }> {
  const records = await context.store.config.latest(limit);
  const versions = records.map(({ version, id, at, note }) => ({
    version,
    id,
    at: at.toISOString(),
    ...(note !== undefined && { note }),
  }));
  return { versions };
}
