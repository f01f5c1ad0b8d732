import { InvalidArgumentError, type Command } from 'commander';
import { Instant, type DecisionRequest } from '../../domain/index.ts';
import { previewDecision } from '../../operations/index.ts';
import { readConfigFile } from '../config-file.ts';
import { explanationInWords } from '../explanation-in-words.ts';
import { namesAnything, requestOf, withRequestOptions, type RequestOptions } from '../request-options.ts';
import { runWith, withCommonOptions, type Outside } from '../running.ts';

interface PreviewOptions extends RequestOptions {
  readonly product?: string;
  readonly shopper?: string;
  readonly visitor?: string;
  readonly at?: number;
  readonly config?: string;
}

/** Adds `cartwright preview`. */
export function addPreview(program: Command, outside: Outside): void {
  const command = withCommonOptions(program.command('preview'), outside)
    .description('show what a shopper would be offered at a moment, and everything behind it; nothing is kept of it')
    .option('--product <id>', 'the product that the shopper looks at')
    .option('--shopper <id>', 'who the shopper is, if a customer')
    .option('--visitor <id>', 'who the shopper is, if only an anonymous id is known')
    .option('--at <instant>', 'the moment, such as 2026-12-24T12:00:00Z; now unless said', instantOption)
    .option('--config <file>', 'decide by this configuration instead of the one in force');
  withRequestOptions(command).action((options: PreviewOptions) => {
    const { product, config, at, shopper } = options;
    const asked = { ...options, ...(shopper !== undefined && { customer: shopper }) };
    if (!product && !options.visitor && !namesAnything(asked))
      command.error('error: say what is looked at with --placement, --product, --cart or --shopper');
    return runWith(outside, options, {
      work: (context) =>
        previewDecision(context, {
          request: visitedBy(requestOf(product, asked), options.visitor),
          at,
          config: config === undefined ? undefined : readConfigFile(config),
        }),
      words: explanationInWords,
    });
  });
}

function visitedBy(request: DecisionRequest, visitor: string | undefined): DecisionRequest {
  return visitor === undefined ? request : { ...request, shopper: { ...request.shopper, anonymousId: visitor } };
}

function instantOption(text: string): number {
  if (Instant.safeParse(text).success) return Date.parse(text);
  throw new InvalidArgumentError(`"${text}" is not a moment with its offset, such as 2026-12-24T12:00:00Z.`);
}
