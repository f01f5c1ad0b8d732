import { amountIn, type AmountStyle } from '../amount.ts';
import { say } from '../say.ts';
import { holesOf, type Line } from '../total.ts';

/** Says anew what the lines cost that are not left out, and with how many of them the button is. */
export function leaveOut(form: Element): void {
  const list = form.querySelector<HTMLElement>('[data-amounts]');
  if (!list) return;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')]
    .filter((line) => !line.querySelector(':checked'))
    .map((line) => JSON.parse(line.dataset['line']!) as Line);
  const { lang } = form.closest<HTMLElement>('[lang]')!;
  const style = JSON.parse(list.dataset['amounts']!) as AmountStyle;
  const holes = holesOf(lines, (amountMinor) => amountIn(amountMinor, lang, style));
  for (const live of form.querySelectorAll<HTMLElement>('[data-text]'))
    live.textContent = say(live.dataset['text']!, holes);
  form.querySelector('button')?.toggleAttribute('disabled', !lines[0]);
}
