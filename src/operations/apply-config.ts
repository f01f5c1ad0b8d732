import { Refusal, type ShopConfig } from '../domain/index.ts';
import type { Context } from './context.ts';
import { lintConfig, type LintedConfig } from './lint-config.ts';
import { putConfig, type StoredConfig } from './put-config.ts';

/** What came into force, and what is odd about it. */
export interface AppliedConfig extends StoredConfig, LintedConfig {}

/** Puts a configuration into force after looking it over; one with errors is refused unless they are accepted. */
export async function applyConfig(
  context: Context,
  { config, note, force = false }: { config: ShopConfig; note?: string | undefined; force?: boolean },
): Promise<AppliedConfig> {
  const { findings } = await lintConfig(context, config);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !force)
    throw new Refusal(
      'conflict',
      `The configuration has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}: ${errors.map(({ part, what }) => `${part} ${what}`).join('; ')}.`,
      'Mend it, or apply it as it is with --force: nothing was stored.',
    );
  return { ...(await putConfig(context, { config, note })), findings };
}
