import type { EventKind, ProductId } from '../../domain/index.ts';
import { remembered } from './memory.ts';
import { report } from './report.ts';
import { said } from './said.ts';

/** One element of ours on a page, and what it shows at present. */
export interface Stage {
  readonly element: HTMLElement;
  /** Where its markup is: its shadow, or itself where a server made it. */
  readonly root: HTMLElement | ShadowRoot;
  /** Undefined while nothing of ours is shown. */
  decisionId: string | undefined;
  /** Which products are offered there. */
  offered: readonly string[];
  /** A no was said: nothing more is asked or shown here. */
  refused?: boolean;
}

/** Who is there, as the shop says or as storage tells with consent; undefined where nobody knows. */
export function shopperOf(
  element: Element,
): { anonymousId: string | undefined; customerId: string | undefined } | undefined {
  const anonymousId = said(element, 'visitor') ?? remembered().visitor;
  const customerId = said(element, 'customer');
  return anonymousId || customerId ? { anonymousId, customerId } : undefined;
}

/** Reports what the shopper did with offers that are shown there. */
export function tell({ element, decisionId }: Stage, kind: EventKind, productIds: readonly ProductId[]): void {
  const shopper = shopperOf(element);
  for (const productId of productIds) report({ kind, productId, decisionId, shopper });
}

/** Tells the shop's own page. False where it took the matter over. */
export function announce({ element }: Pick<Stage, 'element'>, name: string, detail: unknown): boolean {
  return element.dispatchEvent(
    new CustomEvent(`cartwright-${name}`, { bubbles: true, composed: true, cancelable: true, detail }),
  );
}

/** What a box can say, by the place where its markup holds the words: that it lies in the cart, that this failed, that a no was heard. */
type Said = 0 | 1 | 2;

/** Says in a box, to those who hear the page too, what came of it; answers where that stands. */
export function sayStatus(inside: Element, what: Said): HTMLElement | null | undefined {
  const status = inside.closest('[part~=box]')?.querySelector<HTMLElement>('[role=status]');
  if (status) status.textContent = (JSON.parse(status.dataset['says']!) as string[])[what]!;
  return status;
}
