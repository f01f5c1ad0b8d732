import { whenShown } from './in-view.ts';
import { leaveOut } from './leave-out.ts';
import { putIntoCart } from './put-into-cart.ts';
import { quietly } from './quietly.ts';
import { refuse } from './refuse.ts';
import { announce, type Stage, tell } from './stage.ts';

/**
 * Makes markup of ours do what it says, by what its attributes tell: once for each place that holds such markup, however
 * often what it holds is exchanged.
 */
export function enliven(stage: Stage): void {
  const on = (name: string, act: (target: HTMLElement, event: Event) => void): void =>
    stage.root.addEventListener(name, (event) => quietly(() => act(event.target as HTMLElement, event)));
  on('submit', (target, event) => {
    const form = target as HTMLFormElement;
    if (form.dataset['do'] === 'cart') putIntoCart(stage, form, event);
    if (form.dataset['do'] === 'decline') {
      event.preventDefault();
      refuse(stage, form);
    }
  });
  on('change', (box) => {
    const form = box.closest('form')!;
    if (box.dataset['do'] === 'toggle') leaveOut(form);
    if (box.dataset['do'] === 'tick') tick(stage, box as HTMLInputElement, form);
  });
  on('click', (target) => {
    const card = target.closest('a') && target.closest<HTMLElement>('[data-product]');
    if (card) tell(stage, 'clicked', [card.dataset['product']!]);
    const button = target.closest('[data-do=next],[data-do=previous]');
    const list = button && listBeside(button);
    if (list) step(list, button.matches('[data-do=next]') ? 1 : -1);
  });
}

/** Ticked, it goes into the cart; not ticked any more, it is for the shop to take it out again, and stays ticked where nobody does. */
function tick(stage: Stage, box: HTMLInputElement, form: HTMLFormElement): void {
  if (box.checked) return form.requestSubmit();
  const lines = [{ productId: box.value, quantity: 1 }];
  box.checked = announce(stage, 'remove', { lines, decisionId: stage.decisionId });
}

/** Measures what is shown now: half visible for a second, once for each offer. */
export function measure(stage: Stage): void {
  const { root } = stage;
  stage.offered = [...root.querySelectorAll<HTMLElement>('[data-product]')].map((card) => {
    const productId = card.dataset['product']!;
    whenShown(card, () => {
      tell(stage, 'shown', [productId]);
      announce(stage, 'shown', { decisionId: stage.decisionId, productId });
    });
    return productId;
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-do=next],[data-do=previous]')) {
    const list = listBeside(button);
    button.hidden = !list || list.scrollWidth <= list.clientWidth;
  }
}

const listBeside = (button: Element): Element | null | undefined => button.parentElement?.querySelector('[part~=list]');

/** Most of a width further, where reading goes. */
function step(list: Element, way: 1 | -1): void {
  const sign = getComputedStyle(list).direction === 'rtl' ? -way : way;
  list.scrollBy({ left: sign * list.clientWidth * 0.9 });
}
