import type { ClaimMessages } from './messages.ts';

/** What is claimed, in Turkish, which keeps nouns in the singular after a number. */
export const turkish: ClaimMessages = {
  needsBatteries: 'Pil gerekir{which, select, none {} other { ({which})}}; pakete dahil değildir.',
  endsAt: 'Bu teklif şu ana kadar geçerlidir: {end}.',
  onlyLeft: 'Stokta yalnızca {pieces, number} adet kaldı.',
  saving: '{saved} ({percent}) tasarruf: önceki {days, number} günün en düşük fiyatı {prior}.',
  rating: '{count, number} müşterinin verdiği ortalama puan: 5 üzerinden {average}.',
  boughtThisWeek: 'Son {days, number} günde {orders, number} siparişte satın alındı.',
  boughtTogether: 'Son {days, number} günde {orders, number} siparişte {title} ile birlikte satın alındı.',
};
