import type { Messages } from './messages.ts';

/** What shoppers read, in West Frisian. */
export const westFrisian: Messages = {
  'reason.boughtTogether':
    'Tegearre kocht yn {together, number} fan {of, plural, one {# bestelling} other {# bestellingen}}.',
  'reason.boughtTogetherWith':
    'Tegearre mei {title} kocht yn {together, number} fan {of, plural, one {# bestelling} other {# bestellingen}}.',
  'reason.upgrade': 'Foar {extra} mear: {differences}.',
  'reason.upgradePlain': 'Foar {extra} mear in djoerdere ferzje fan itselde soarte.',
  'reason.difference': '{gained} ynstee fan {from}',
  'reason.viewedNext': 'Ek besjoen yn {sessions, number} fan de lêste {of, number} besiken oan {title}.',
  'reason.buyAgain':
    'Jo hawwe dit {times, number} kear kocht, likernôch ien kear yn de {everyDays, plural, one {# dei} other {# dagen}}; de lêste kear wie {daysSince, plural, one {# dei} other {# dagen}} lyn.',
  'reason.buyAgainTwice':
    'Jo hawwe dit {times, number} kear kocht, mei {everyDays, plural, one {# dei} other {# dagen}} dertusken; de lêste kear wie {daysSince, plural, one {# dei} other {# dagen}} lyn.',
  'reason.buyAgainOnce':
    'Jo hawwe dit {daysSince, plural, one {# dei} other {# dagen}} lyn kocht; wy ferwachtsje dat it nei likernôch {usualDays, plural, one {# dei} other {# dagen}} wer nedich is.',
  'reason.customersLikeYou':
    'Kocht troch {customers, number} fan de {of, number} klanten waans oankeapen it meast op dy fan jo lykje.',
  'reason.manual': 'Oanrikkemandearre troch de winkel.',
  'reason.similar': 'Liket in soad op {title}.',
  'reason.trending':
    'Ferkocht yn {lately, plural, one {# bestelling} other {# bestellingen}}{within, select, place { yn {place}} new { fan nije klanten} returning { fan weromkommende klanten} other {}} yn de lêste {days, number} dagen, yn de {days, number} dêrfoar yn {before, number}.',
  'reason.trendingUntil':
    'Ferkocht yn {lately, plural, one {# bestelling} other {# bestellingen}}{within, select, place { yn {place}} new { fan nije klanten} returning { fan weromkommende klanten} other {}} yn de {days, number} dagen oant {until}, yn de {days, number} dêrfoar yn {before, number}.',
  'reason.bestsellers':
    'Ien fan de bêst ferkochte produkten{within, select, place { yn {place}} new { by nije klanten} returning { by weromkommende klanten} other {}}: yn {orders, plural, one {# bestelling} other {# bestellingen}}.',
  'reward.shipping': 'fergese besoarging',
  'reward.gift': '{title} as kado',
  'reward.off': '{amount} koarting op dizze bestelling',
  'reward.offNext': '{amount} koarting op de folgjende bestelling',
  'reward.missing': 'Noch {amount} oant {reward}.',
  'reward.reached': 'By dizze winkelwein: {reward}.',
  'reward.filler': 'Hjirmei komt de winkelwein oan {reward}.',
  'claim.needsBatteries': 'Hat batterijen nedich{which, select, none {} other { ({which})}}, dy’t der net by sitte.',
  'claim.endsAt': 'Dit oanbod jildt oant {end}.',
  'claim.onlyLeft': 'Noch mar {pieces, number} op foarried.',
  'claim.saving': 'Jo besparje {saved} ({percent}): de leechste priis fan de {days, number} dagen dêrfoar wie {prior}.',
  'claim.rating': '{count, plural, one {# klant jout} other {# klanten jouwe}} it trochinoar in {average} fan 5.',
  'claim.boughtThisWeek':
    'Kocht yn {orders, plural, one {# bestelling} other {# bestellingen}} yn de lêste {days, plural, one {dei} other {# dagen}}.',
  'claim.boughtTogether':
    'Tegearre mei {title} kocht yn {orders, plural, one {# bestelling} other {# bestellingen}} yn de lêste {days, plural, one {dei} other {# dagen}}.',
  'widget.heading_together': 'Passe goed by elkoar',
  'widget.heading_carousel': 'Miskien ek wat foar jo',
  'widget.heading_similar': 'Fergelykbere produkten',
  'widget.heading_trending': 'Wurdt hieltyd mear kocht',
  'widget.heading_bestsellers': 'Bêst ferkocht',
  'widget.heading_viewed_next': 'Oaren hawwe ek besjoen',
  'widget.heading_buy_again': 'Nochris keapje',
  'widget.heading_bump': 'Noch wat derby?',
  'widget.justAdded': 'Tafoege oan winkelwein',
  'widget.heading_popup': 'Past hjir goed by',
  'widget.heading_comparison': 'In bettere ferzje',
  'widget.heading_progress': 'Wat jo winkelwein opsmyt',
  'widget.heading_thanks': 'Past goed by jo bestelling',
  'widget.heading_bundle': 'As set foardieliger',
  'widget.addToCart': 'Yn winkelwein',
  'widget.addLines': '{number} yn winkelwein · {amount}',
  'widget.addSet': 'De set yn winkelwein',
  'widget.addBump': 'Ek tafoegje: {title}',
  'widget.added': 'Tafoege oan winkelwein.',
  'widget.failed': 'Tafoegjen is net slagge. Probearje it opnij.',
  'widget.decline': 'Nee, tankewol',
  'widget.declined': 'Goed, it is fuort.',
  'widget.close': 'Slute',
  'widget.thisProduct': 'Dit produkt',
  'widget.leaveOut': 'Weilitte',
  'widget.withCart': 'Mei wat yn jo winkelwein leit',
  'widget.price': 'Priis',
  'widget.insteadOf': 'ynstee fan {amount}',
  'widget.priceLowest': 'Leechste priis fan de 30 dagen dêrfoar:',
  'widget.priceSingly': 'Los kocht:',
  'widget.priceAbout': 'likernôch {amount}',
  'widget.total': 'Totaal',
  'widget.youSave': 'Jo besparje {amount}',
  'widget.extra': '{amount} mear',
  'widget.previous': 'Foarige',
  'widget.next': 'Folgjende',
  'widget.youChose': 'Jo kar',
  'widget.better': 'Better',
  'widget.takeBetter': 'Kies leaver dizze',
};
