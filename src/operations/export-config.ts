import type { ConfigId } from '../domain/index.ts';
import { writeConfigText } from './configuration/config-text.ts';
import type { Context } from './context.ts';
import { readConfigInForce } from './serving/live-config.ts';

/** The configuration in force as text. */
export interface ExportedConfig {
  readonly id?: ConfigId;
  readonly yaml: string;
}

/** Writes the configuration in force as YAML: what the merchant has said, or everything with what is so by default. */
export async function exportConfig(context: Context, options: { everything?: boolean } = {}): Promise<ExportedConfig> {
  const { id, config } = await readConfigInForce(context);
  return { ...(id !== undefined && { id }), yaml: writeConfigText(config, options) };
}
