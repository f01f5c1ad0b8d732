import { department } from './department.ts';
import { pack } from './words.ts';

/** Bags for backs, and straps for what fits in none. */
export const backpacks = department('Bags and racks', {
  straps: {
    shelf: 'Straps',
    name: 'luggage straps | bagaj kayışı | สายรัดสัมภาระ | chingi de bagaje | spanriemen',
    articles: [
      {
        id: 'BAG-STRAPS',
        brand: 'Fernpack',
        model: 'Grab 60',
        spec: pack(2),
        priceMinor: 1095,
        costMinor: 360,
        stock: 90,
        about: 'Two stretchy straps of 60 cm that hold anything to anything.',
        facts: 'length: 60 cm | pieces: 2',
      },
    ],
  },
  hydrationPack: {
    shelf: 'Backpacks',
    name: 'hydration pack | su sırt çantası | เป้น้ำ | rucsac de hidratare | drinkrêchsek',
    articles: [
      {
        id: 'BAG-HYDRO',
        brand: 'Fernpack',
        model: 'Brook 10',
        priceMinor: 7495,
        costMinor: 3600,
        stock: 22,
        about: 'Ten litres and a bladder of two, with a back that breathes.',
        facts: 'level: mid | volume: 10 l | bladder: 2 l | weight: 690 g',
      },
    ],
  },
  dayPack: {
    shelf: 'Backpacks',
    name: 'day pack | günlük sırt çantası | เป้เดินป่าวันเดียว | rucsac de o zi | deirêchsek',
    articles: [
      {
        id: 'BAG-DAY-20',
        brand: 'Fernpack',
        model: 'Glade 20',
        priceMinor: 5995,
        costMinor: 2800,
        stock: 34,
        about: 'For a day out, with a rain cover in the bottom pocket.',
        facts: 'level: entry | volume: 20 l | rain cover: yes | weight: 720 g',
      },
    ],
  },
  trekkingPack: {
    shelf: 'Backpacks',
    name: 'trekking pack | trekking sırt çantası | เป้เดินป่า | rucsac de trekking | trekkingrêchsek',
    articles: [
      {
        id: 'BAG-TREK-45',
        brand: 'Fernpack',
        model: 'Glade 45',
        priceMinor: 11900,
        costMinor: 6000,
        stock: 22,
        about: 'For hut tours, with a frame that takes the weight to the hips.',
        facts: 'level: entry | volume: 45 l | rain cover: yes | weight: 1.5 kg',
      },
      {
        id: 'BAG-TREK-60',
        brand: 'Fernpack',
        model: 'Glade 60',
        priceMinor: 14800,
        costMinor: 7700,
        stock: 15,
        about: 'Fifteen litres more for tent and food, and a back that adjusts in length.',
        facts: 'level: mid | volume: 60 l | rain cover: yes | weight: 1.8 kg',
      },
      {
        id: 'BAG-TREK-UL',
        brand: 'Nordlom',
        model: 'Drift 50',
        priceMinor: 22900,
        costMinor: 12900,
        stock: 6,
        about: 'Fifty litres at 890 grams for those who weigh everything.',
        facts: 'level: high | volume: 50 l | rain cover: no | weight: 0.9 kg',
      },
    ],
  },
});
