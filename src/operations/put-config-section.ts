import { type ConfigId, Refusal, ShopConfig } from '../domain/index.ts';
import { refuseConfig } from './configuration/config-trouble.ts';
import type { Context } from './context.ts';
import { readConfigInForce } from './serving/live-config.ts';
import { putConfig, type StoredConfig } from './put-config.ts';

/** One section of the configuration, and what it is to be. */
export interface PutConfigSectionInput {
  readonly section: keyof ShopConfig;
  readonly value: unknown;
  readonly note?: string | undefined;
  readonly base?: ConfigId | null | undefined;
}

/** Stores one section and leaves the others as they are. */
export async function putConfigSection(
  context: Context,
  { section, value, note, base }: PutConfigSectionInput,
): Promise<StoredConfig> {
  const { id = null, config } = await readConfigInForce(context);
  if (base !== undefined && base !== id)
    throw new Refusal(
      'conflict',
      `Another configuration is in force by now: ${id ?? 'none'}.`,
      'Fetch it, make your change in it, and send it with its id as `base`.',
    );
  const next = { ...config, [section]: value };
  const read = ShopConfig.safeParse(next);
  if (!read.success) throw refuseConfig(read.error, next);
  return putConfig(context, { config: read.data, note, base: id });
}
