import { type ConfigName, type MerchantRule, selects } from '../../domain/index.ts';
import type { Moment } from '../moment.ts';
import { holds } from './holds.ts';
import { type RuleBook, ruleBookOf } from './rule-book.ts';

/** A product that a person of the shop has chosen, by its place in the snapshot, and which rule or list says so. */
export interface Chosen {
  readonly place: number;
  readonly chosenBy: ConfigName;
  /** The slot at which it stands, counted from 1; of a list, none. */
  readonly slot?: number;
}

/** What the merchant's rules and lists say at one moment; each is asked when it matters, once. */
export class Merchant {
  readonly #moment: () => Moment;
  readonly #inForce = new Map<number, boolean>();
  readonly #chosen: Chosen[] = [];
  #book: RuleBook | undefined;

  constructor(moment: () => Moment) {
    this.#moment = moment;
  }

  /** Whether there is a rule that could hold here: most shops have none at most placements. */
  hasRules(): boolean {
    return this.#rules().length > 0;
  }

  /** The first rule in force that means the product at a place of the snapshot: what it says is what becomes of the product. */
  wordOn(place: number): MerchantRule | undefined {
    if (!this.hasRules()) return undefined;
    const { facts } = this.#moment();
    const book = this.#ready();
    const meaning = facts.isNewer(place) ? book.meaningNow(facts.at(place)) : book.meaning(place);
    const first = meaning.find((number) => this.#holds(number));
    return first === undefined ? undefined : book.rules[first];
  }

  /** By how much the score of the product is multiplied. */
  boost(place: number): number {
    const word = this.wordOn(place);
    return word?.do === 'boost' ? word.factor : 1;
  }

  /** Whether any rule in force boosts anything. */
  boosts(): boolean {
    const { rules } = this.#ready();
    return this.#rules().some((number) => rules[number]!.do === 'boost' && this.#holds(number));
  }

  /** Products that stand at a slot, first slots first; those that the snapshot does not know yet are missing. */
  pins(): Chosen[] {
    const { find } = this.#moment().snapshot;
    const { rules } = this.#ready();
    return this.#rules()
      .flatMap((number) => {
        const rule = rules[number]!;
        if (rule.do !== 'pin' || !this.#holds(number)) return [];
        const place = find(rule.product);
        return place >= 0 && this.wordOn(place) === rule ? [{ place, chosenBy: rule.id, slot: rule.slot }] : [];
      })
      .sort((a, b) => a.slot - b.slot);
  }

  /** Products of the lists that go with the products at hand, in the order of the lists. */
  *listed(): Generator<Chosen, void, void> {
    const moment = this.#moment();
    const { snapshot, focus, facts, config } = moment;
    for (const { id, enabled, when, goesWith, offers } of config.lists) {
      if (!enabled || !holds(when, moment)) continue;
      if (goesWith && !focus.some((place) => selects(goesWith, facts.at(place)))) continue;
      for (const offer of offers) {
        const place = snapshot.find(offer);
        if (place >= 0) yield { place, chosenBy: id };
      }
    }
  }

  /** Remembers a choice under a number, by which a candidate names it. */
  note(chosen: Chosen): number {
    return this.#chosen.push(chosen) - 1;
  }

  /** The choice that was remembered under a number. */
  noted(number: number): Chosen {
    return this.#chosen[number]!;
  }

  #ready(): RuleBook {
    const { config, snapshot } = this.#moment();
    return (this.#book ??= ruleBookOf(config, snapshot));
  }

  #rules(): readonly number[] {
    return this.#ready().at(this.#moment().request.placement);
  }

  #holds(number: number): boolean {
    let answer = this.#inForce.get(number);
    if (answer === undefined) {
      answer = holds(this.#ready().rules[number]!.when, this.#moment());
      this.#inForce.set(number, answer);
    }
    return answer;
  }
}
