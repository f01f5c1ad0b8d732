import { quietly, whenIdle } from './quietly.ts';
import { newId } from './server.ts';

/** What is remembered of a visitor: in storage where that was agreed to, and else for as long as the page lives. */
interface Memory {
  /** Who is there, as far as storage tells. */
  visitor?: string;
  /** Products that were looked at, oldest first. */
  viewed: string[];
  /** Products that were refused. */
  refused: string[];
}

/** Under this name everything lies that is ever stored. */
const NAME = 'cartwright';
const MOST = 50;

/** Whether it was seen to that nothing lies in storage from earlier. */
let swept = false;
const memory: Memory = { viewed: [], refused: [] };

/** What is remembered now. Where consent is missing or was taken back, nothing stays in storage. */
export function remembered(): Memory {
  quietly(() => {
    if (!consented()) {
      // The first look into storage holds a page up: where nobody has agreed on this page, it can wait.
      if (memory.visitor) localStorage.removeItem(NAME);
      else if (!swept) whenIdle(() => memory.visitor ?? localStorage.removeItem(NAME));
      swept = true;
      delete memory.visitor;
    } else if (!memory.visitor) {
      memory.visitor = newId();
      const { visitor, viewed, refused } = JSON.parse(localStorage.getItem(NAME) ?? '{}') as Partial<Memory>;
      memory.visitor = visitor ?? memory.visitor;
      memory.viewed.unshift(...(viewed ?? []));
      memory.refused.unshift(...(refused ?? []));
      store();
    }
  });
  return memory;
}

/** Remembers a product last of its kind. */
export function remember(kind: 'viewed' | 'refused', productId: string): void {
  const list = remembered()[kind];
  const known = list.indexOf(productId);
  if (known >= 0) list.splice(known, 1);
  list.push(productId);
  list.splice(0, list.length - MOST);
  if (memory.visitor) quietly(store);
}

const store = (): void => localStorage.setItem(NAME, JSON.stringify(memory));

/** Consent is the visitor's and holds for the page, wherever on it that is said. */
function consented(): boolean {
  return !!document.querySelector(
    ':is(cartwright-offers[consent],[data-cartwright-consent]):not([consent=false],[data-cartwright-consent=false])',
  );
}
