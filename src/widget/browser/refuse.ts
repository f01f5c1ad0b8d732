import { remember } from './memory.ts';
import { keepHeight } from './place.ts';
import { announce, sayStatus, type Stage, tell } from './stage.ts';

/** Takes a no for an answer: it is reported and remembered, and the box goes without moving anything. */
export function refuse(stage: Stage, form: HTMLFormElement): void {
  const productIds = new FormData(form).getAll('productId') as string[];
  stage.refused = true;
  tell(stage, 'declined', productIds);
  for (const id of productIds) remember('refused', id);
  announce(stage, 'declined', { decisionId: stage.decisionId, productIds });
  const dialog = form.closest('dialog');
  if (dialog) return dialog.close();
  keepHeight(stage.element);
  const status = sayStatus(form, 2);
  if (!status) return;
  for (const child of status.parentElement!.children) child.toggleAttribute('hidden', child !== status);
  // Who came by keyboard stands where the button was, and not at the top of the page.
  status.tabIndex = -1;
  status.focus({ preventScroll: true });
}
