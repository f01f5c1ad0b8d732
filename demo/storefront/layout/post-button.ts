import { html, type Html } from '../../../src/lib/index.ts';
import type { Visit } from '../visit.ts';

/** A button that is a form of its own, and leads back to this page. */
export interface PostButton {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** Of a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly title?: string;
  readonly kind?: string;
  /** For those who hear it without seeing where it stands. */
  readonly name?: string;
}

/** Something that changes what the shop knows, so never a link: links are followed by machines too. */
export function postButton(visit: Visit, { action, fields, label, pressed, title, kind, name }: PostButton): Html {
  return html`<form method="post" action="${action}">
    ${hidden({ ...fields, back: visit.request.address })}
    <button
      class="${kind ?? 'plain'}"
      ${pressed !== undefined && html`aria-pressed="${String(pressed)}"`}
      ${name !== undefined && html`aria-label="${name}"`}
      ${title !== undefined && html`title="${title}"`}
    >
      ${label}
    </button>
  </form>`;
}

/** Fields that a form sends along. */
export function hidden(fields: Readonly<Record<string, string>>): Html[] {
  return Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}
