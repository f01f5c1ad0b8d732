import { type ConfigId, Refusal, ShopConfig } from '../domain/index.ts';
import { refuseConfig } from './configuration/config-trouble.ts';
import type { Context } from './context.ts';
import type { ShownConfig } from './show-config.ts';

/** A version that was stored at some time, whole. Refuses an id that no version has. */
export async function showConfigVersion(context: Context, id: ConfigId): Promise<ShownConfig> {
  const record = await context.store.config.find(id);
  if (record === undefined)
    throw new Refusal(
      'not_found',
      `There is no configuration ${id}.`,
      'Ask for the list of versions; each has its id there.',
    );
  const read = ShopConfig.safeParse(record.config);
  if (!read.success) throw refuseConfig(read.error, record.config);
  const { version, at, note } = record;
  return { id, version, at: at.toISOString(), ...(note !== undefined && { note }), config: read.data };
}
