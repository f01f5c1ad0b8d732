import type { Messages } from './messages.ts';

/** What shoppers read, in Romanian. From twenty on most counts take "de" before the noun: its plural form "other". */
export const romanian: Messages = {
  'reason.boughtTogether':
    'Se cumpără împreună: în {together, number} din {of, plural, one {# comandă} few {# comenzi} other {# de comenzi}}.',
  'reason.boughtTogetherWith':
    'Se cumpără împreună cu {title}: în {together, number} din {of, plural, one {# comandă} few {# comenzi} other {# de comenzi}}.',
  'reason.upgrade': 'Cu {extra} în plus: {differences}.',
  'reason.upgradePlain': 'Cu {extra} în plus, o variantă mai scumpă de același fel.',
  'reason.difference': '{gained} în loc de {from}',
  'reason.viewedNext':
    'Văzut și în {sessions, number} din ultimele {of, plural, one {# vizite} few {# vizite} other {# de vizite}} la {title}.',
  'reason.buyAgain':
    'L-ați cumpărat de {times, plural, one {# dată} few {# ori} other {# de ori}}, cam o dată la {everyDays, plural, one {# zi} few {# zile} other {# de zile}}; ultima dată acum {daysSince, plural, one {# zi} few {# zile} other {# de zile}}.',
  'reason.buyAgainTwice':
    'L-ați cumpărat de {times, plural, one {# dată} few {# ori} other {# de ori}}, la {everyDays, plural, one {# zi} few {# zile} other {# de zile}} distanță; ultima dată acum {daysSince, plural, one {# zi} few {# zile} other {# de zile}}.',
  'reason.buyAgainOnce':
    'L-ați cumpărat acum {daysSince, plural, one {# zi} few {# zile} other {# de zile}}; ne așteptăm să fie nevoie din nou după vreo {usualDays, plural, one {# zi} few {# zile} other {# de zile}}.',
  'reason.customersLikeYou':
    'Cumpărat de {customers, number} din cei {of, plural, one {# client} few {# clienți} other {# de clienți}} ale căror cumpărături seamănă cel mai mult cu ale dumneavoastră.',
  'reason.manual': 'Recomandat de magazin.',
  'reason.similar': 'Seamănă mult cu {title}.',
  'reason.trending':
    'S-a vândut în {lately, plural, one {# comandă} few {# comenzi} other {# de comenzi}}{within, select, place { ({place})} new { (clienți noi)} returning { (clienți care revin)} other {}} în ultimele {days, plural, one {# zi} few {# zile} other {# de zile}}, față de {before, number} în cele {days, number} dinainte.',
  'reason.trendingUntil':
    'S-a vândut în {lately, plural, one {# comandă} few {# comenzi} other {# de comenzi}}{within, select, place { ({place})} new { (clienți noi)} returning { (clienți care revin)} other {}} în cele {days, plural, one {# zi} few {# zile} other {# de zile}} până la {until}, față de {before, number} în cele {days, number} dinainte.',
  'reason.bestsellers':
    'Printre cele mai vândute produse{within, select, place { ({place})} new { (clienți noi)} returning { (clienți care revin)} other {}}: în {orders, plural, one {# comandă} few {# comenzi} other {# de comenzi}}.',
  'reward.shipping': 'livrare gratuită',
  'reward.gift': '{title} cadou',
  'reward.off': '{amount} reducere la această comandă',
  'reward.offNext': '{amount} reducere la comanda următoare',
  'reward.missing': 'Cu încă {amount}: {reward}.',
  'reward.reached': 'La acest coș: {reward}.',
  'reward.filler': 'Cu acest produs, coșul ajunge la: {reward}.',
  'claim.needsBatteries': 'Necesită baterii{which, select, none {} other { ({which})}}, care nu sunt incluse.',
  'claim.endsAt': 'Oferta este valabilă până la {end}.',
  'claim.onlyLeft':
    'Doar {pieces, plural, one {# bucată rămasă} few {# bucăți rămase} other {# de bucăți rămase}} în stoc.',
  'claim.saving':
    'Economisiți {saved} ({percent}): cel mai mic preț din cele {days, plural, one {# zi} few {# zile} other {# de zile}} dinainte a fost {prior}.',
  'claim.rating':
    'Notă medie {average} din 5, de la {count, plural, one {# client} few {# clienți} other {# de clienți}}.',
  'claim.boughtThisWeek':
    'Cumpărat în {orders, plural, one {# comandă} few {# comenzi} other {# de comenzi}} în {days, plural, one {ultima zi} few {ultimele # zile} other {ultimele # de zile}}.',
  'claim.boughtTogether':
    'Cumpărat împreună cu {title} în {orders, plural, one {# comandă} few {# comenzi} other {# de comenzi}} în {days, plural, one {ultima zi} few {ultimele # zile} other {ultimele # de zile}}.',
  'widget.heading_together': 'Merg bine împreună',
  'widget.heading_carousel': 'S-ar putea să vă placă și',
  'widget.heading_similar': 'Produse similare',
  'widget.heading_trending': 'Tot mai căutate',
  'widget.heading_bestsellers': 'Cele mai vândute',
  'widget.heading_viewed_next': 'Vizitatorii au văzut și',
  'widget.heading_buy_again': 'Cumpără din nou',
  'widget.heading_bump': 'Mai doriți ceva?',
  'widget.justAdded': 'Adăugat în coș',
  'widget.heading_popup': 'Merge bine cu acest produs',
  'widget.heading_comparison': 'O variantă mai bună',
  'widget.heading_progress': 'Ce primiți la acest coș',
  'widget.heading_thanks': 'Merge bine cu comanda dumneavoastră',
  'widget.heading_bundle': 'Mai ieftin la set',
  'widget.addToCart': 'Adaugă în coș',
  'widget.addLines': 'Adaugă în coș ({number}) · {amount}',
  'widget.addSet': 'Adaugă setul în coș',
  'widget.addBump': 'Adaugă și: {title}',
  'widget.added': 'Adăugat în coș.',
  'widget.failed': 'Nu s-a putut adăuga. Vă rugăm să încercați din nou.',
  'widget.decline': 'Nu, mulțumesc',
  'widget.declined': 'Am înțeles, nu mai apare aici.',
  'widget.close': 'Închide',
  'widget.thisProduct': 'Acest produs',
  'widget.leaveOut': 'Elimină',
  'widget.withCart': 'Împreună cu ce este în coș',
  'widget.price': 'Preț',
  'widget.insteadOf': 'în loc de {amount}',
  'widget.priceLowest': 'Cel mai mic preț din cele 30 de zile dinaintea reducerii:',
  'widget.priceSingly': 'Cumpărate separat:',
  'widget.priceAbout': 'aproximativ {amount}',
  'widget.total': 'Total',
  'widget.youSave': 'Economisiți {amount}',
  'widget.extra': '{amount} în plus',
  'widget.previous': 'Înapoi',
  'widget.next': 'Înainte',
  'widget.youChose': 'Ați ales',
  'widget.better': 'Mai bun',
  'widget.takeBetter': 'Alege această variantă',
};
