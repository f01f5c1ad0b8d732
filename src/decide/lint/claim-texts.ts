import { type ClaimText, type Product, selects } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';
import { presses } from './pressing.ts';

/** An amount or a share: "20%", "€5", "5 EUR". */
const PRICES = /\d\s?(?:%|€|£|\$|₺|฿)|[%€£$₺฿]\s?\d|\b\d[\d.,]*\s?(?:EUR|USD|GBP|TRY|THB|RON|TL|lei|บาท)/;

/** Texts of the merchant that are never said, that press, or that say what only a price history could. */
export const claimTexts: Check = ({ texts, claims }, { products }) => {
  const all = [...products.values()];
  return texts
    .filter(({ enabled }) => enabled)
    .flatMap((text) =>
      [unsaid(text, claims.most === 0 ? [] : claims.kinds), meansNothing(text, all), ...spoken(text)].flatMap((found) =>
        found ? [{ part: `texts.${text.id}`, level: 'warning', ...found } satisfies Finding] : [],
      ),
    );
};

type Trouble = Pick<Finding, 'what' | 'fix'> | undefined;

function unsaid({ kind }: ClaimText, kinds: readonly string[]): Trouble {
  if (kinds.includes(kind)) return undefined;
  return { what: `is never said: no claim of the kind ${kind} is made`, fix: `Add ${kind} to \`claims.kinds\`.` };
}

function meansNothing({ products }: ClaimText, all: readonly Product[]): Trouble {
  if (all.length === 0 || all.some((product) => selects(products, product))) return undefined;
  return {
    what: 'means no product of the shop',
    fix: 'Check how the shop writes its ids, categories, brands and tags.',
  };
}

function spoken({ says }: ClaimText): Trouble[] {
  return Object.entries(says).flatMap(([locale, sentence]): Trouble[] => [
    presses(sentence)
      ? { what: `presses, in its text for ${locale}`, fix: 'Say what is good to know, and leave the hurry out.' }
      : undefined,
    PRICES.test(sentence)
      ? {
          what: `names a price or a percentage, in its text for ${locale}`,
          fix: 'Take it out: `saving` says what is saved, as the price history bears it out.',
        }
      : undefined,
  ]);
}
