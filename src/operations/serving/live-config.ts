import { type ConfigId, DEFAULT_CONFIG, ShopConfig } from '../../domain/index.ts';
import type { ConfigRecord } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** A configuration that is in force; without an id it is what a fresh shop has. */
export interface ConfigInForce {
  readonly id?: ConfigId;
  readonly config: ShopConfig;
}

/** The configuration in memory, so that deciding never asks the database. */
export interface LiveConfig {
  current(): ConfigInForce;
  /** Reads the latest version that this Cartwright understands. */
  reload(): Promise<void>;
}

const TRIED = 20;

/** Opens the configuration in force. */
export async function openLiveConfig(context: Context): Promise<LiveConfig> {
  let current: ConfigInForce = { config: DEFAULT_CONFIG };
  const live: LiveConfig = {
    current: () => current,
    async reload() {
      const next = await readConfigInForce(context);
      // What was made ready for a configuration is kept by the object itself.
      if (next.id !== current.id) current = next;
    },
  };
  await live.reload();
  return live;
}

/** The latest stored version that can be understood; one of a newer Cartwright is passed over, and the person is told. */
export async function readConfigInForce(context: Context): Promise<ConfigInForce & { readonly record?: ConfigRecord }> {
  for (const record of await context.store.config.latest(TRIED)) {
    const read = ShopConfig.safeParse(record.config);
    if (read.success) return { id: record.id, config: read.data, record };
    context.warn(
      `Configuration ${record.id} cannot be understood by this version of Cartwright. The one before is used meanwhile: apply it anew, or start the version that wrote it.`,
    );
  }
  return { config: DEFAULT_CONFIG };
}
