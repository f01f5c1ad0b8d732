import { createHash } from 'node:crypto';
import { type ConfigId, Refusal, type ShopConfig } from '../domain/index.ts';
import { canonicalJson } from '../lib/index.ts';
import { refuseMessages } from './configuration/refuse-messages.ts';
import type { Context } from './context.ts';

/** What is to be decided by from now on. */
export interface PutConfigInput {
  readonly config: ShopConfig;
  /** Why, for whoever reads the history. */
  readonly note?: string | undefined;
  /** The version that was changed: if another is in force by now, nothing is stored. Null where none was stored yet. */
  readonly base?: ConfigId | null | undefined;
}

/** A configuration that is in force since then. */
export interface StoredConfig {
  readonly id: ConfigId;
  readonly version: number;
  readonly at: string;
}

/** Stores a configuration whole; every server decides by it within a second. The one in force already is not stored again. */
export async function putConfig(context: Context, { config, note, base }: PutConfigInput): Promise<StoredConfig> {
  refuseMessages(config);
  const id = idOf(config);
  const { record, stored } = await context.store.config.store({ id, config, note, base });
  if (!stored)
    throw new Refusal(
      'conflict',
      `Another configuration is in force by now: ${record.id}, stored ${record.at.toISOString()}.`,
      'Fetch it, make your change in it, and send it with its id as `base`.',
    );
  return { id: record.id, version: record.version, at: record.at.toISOString() };
}

function idOf(config: ShopConfig): ConfigId {
  return `cfg_${createHash('sha256').update(canonicalJson(config)).digest('hex').slice(0, 24)}`;
}
