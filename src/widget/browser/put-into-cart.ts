import { quietly } from './quietly.ts';
import { announce, sayStatus, type Stage, tell } from './stage.ts';

/**
 * Lets the shop put into its cart what a form would post. Where the shop's page does not take it, the form posts it
 * itself if it has an address; else nothing happens at all.
 */
export function putIntoCart(stage: Stage, form: HTMLFormElement, event: Event): void {
  const fields = new FormData(form);
  const without = fields.getAll('without');
  const productIds = (fields.getAll('productId') as string[]).filter((id) => !without.includes(id));
  const tokens: Record<string, unknown> = {};
  for (const id of productIds) {
    const token = fields.get(`token:${id}`);
    if (token) tokens[id] = token;
  }
  const lines = productIds.map((productId) => ({ productId, quantity: 1 }));
  const work: unknown[] = [];
  const detail = {
    lines,
    tokens,
    decisionId: stage.decisionId,
    placement: fields.get('placement'),
    instead: fields.get('instead') ?? undefined,
    wait: (promise: unknown) => void work.push(promise),
  };
  if (form.dataset['busy']) return event.preventDefault();
  const untaken = announce(stage, 'add', detail) && !work[0];
  const offered = productIds.filter((id) => stage.offered.includes(id));
  if (untaken && form.method === 'post') return tell(stage, 'added', offered);
  event.preventDefault();
  if (untaken) return;
  form.dataset['busy'] = 'true';
  quietly(async () => {
    try {
      await Promise.all(work);
      tell(stage, 'added', offered);
      sayStatus(form, 0);
      announce(stage, 'added', detail);
    } catch {
      sayStatus(form, 1);
      for (const box of form.querySelectorAll<HTMLInputElement>('[data-do=tick]')) box.checked = false;
    }
    delete form.dataset['busy'];
  });
}
