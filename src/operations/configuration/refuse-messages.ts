import { Refusal, type ShopConfig } from '../../domain/index.ts';
import { messageTroubles } from '../../wording/index.ts';

/** Enough to mend a document by. */
const MOST_TOLD = 5;

/** Refuses messages that could not be said: what names none of ours, is no ICU message, or is filled with what is not known there. */
export function refuseMessages({ messages }: Pick<ShopConfig, 'messages'>): void {
  const told = messageTroubles(messages).map(({ locale, key, wrong }) => `messages.${locale}: "${key}" ${wrong}`);
  if (told.length === 0) return;
  const more = told.length > MOST_TOLD ? `; and ${told.length - MOST_TOLD} more` : '';
  throw new Refusal(
    'bad_input',
    `Messages of the configuration cannot be said: ${told.slice(0, MOST_TOLD).join('; ')}${more}.`,
    'Mend these and send it again: nothing was stored.',
  );
}
