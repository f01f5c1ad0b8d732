import { remember } from './memory.ts';
import { keepHeight } from './place.ts';
import { announce, sayStatus, type Stage, tell } from './stage.ts';

/** Takes a no for an answer: it is reported and remembered, and the box goes without moving anything. */
export function refuse(stage: Stage, form: HTMLFormElement): void {
  for (const box of stage.root.querySelectorAll<HTMLInputElement>('[data-do=tick]:checked')) {
    box.click();
    if (box.checked) return; // it lies in the cart still
  }
  const productIds = new FormData(form).getAll('productId') as string[];
  stage.refused = true;
  tell(stage, 'declined', productIds);
  for (const id of productIds) remember('refused', id);
  announce(stage, 'declined', { decisionId: stage.decisionId, productIds });
  const dialog = form.closest('dialog');
  if (dialog) return dialog.close();
  keepHeight(stage.element);
  const status = sayStatus(form, 2)!;
  // All else keeps its room, so that the answer is read where the button was, and who came by keyboard stands there.
  status.parentElement!.style.visibility = 'hidden';
  status.style.visibility = 'visible';
  form.hidden = true;
  status.focus({ preventScroll: true });
}
