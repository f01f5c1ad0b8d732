import { html } from '../../../src/lib/index.ts';
import { HOME } from '../addresses.ts';
import type { Page } from '../layout/page.ts';
import type { Visit } from '../visit.ts';

/** What whoever followed an old or broken link sees. */
export function missingPage({ words }: Visit): Page {
  return {
    title: words.notFound,
    trouble: 'not_found',
    main: html`<section class="empty">
      <h1>${words.notFound}</h1>
      <p>${words.notFoundText}</p>
      <p><a class="button" href="${HOME}">${words.goHome}</a></p>
    </section>`,
  };
}
