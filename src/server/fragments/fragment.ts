import type { Decision, DecisionRequest } from '../../domain/index.ts';
import type { Serving } from '../../operations/index.ts';
import { formFor, renderForm } from '../../widget/index.ts';
import { markup } from '../markup.ts';
import { viewOf } from '../page-forms.ts';
import { forPages } from '../widget-answer.ts';
import type { FragmentQuery } from './fragment-query.ts';

/** What a fragment is made of. */
export interface FragmentInput {
  readonly request: DecisionRequest;
  readonly decision: Decision;
  readonly query: FragmentQuery;
}

/** A decision as a part of a page: the element of the widget with its form in it, as the widget would make it. Empty where there is nothing to show. */
export function fragmentOf(serving: Serving, { request, decision, query }: FragmentInput): string {
  if (decision.offers.length === 0 && decision.rewards === undefined) return '';
  const pages = forPages(serving, request);
  const view = viewOf(query, { request, decision, pages });
  const form = query.form ?? formFor(view);
  const made = renderForm(markup, view, form);
  if (made === undefined) return '';
  const attributes = {
    class: 'cartwright',
    lang: pages.locale,
    placement: decision.placement,
    'product-id': request.productId,
    form,
    visitor: request.shopper?.anonymousId,
    decision: decision.id,
  };
  return markup('cartwright-offers', attributes, made).text;
}
