import { department } from './department.ts';

/** Pedals, and the cleats that join them to shoes: three bolts for the road, two for everything else. */
export const pedals = department('Shoes and pedals', {
  roadPedals: {
    shelf: 'Pedals',
    name: 'road pedals | yol bisikleti pedalı | บันไดเสือหมอบ | pedale de șosea | racefytspedalen',
    articles: [
      {
        id: 'PEDAL-ROAD-1',
        brand: 'Kettenby',
        model: 'Clip R1',
        priceMinor: 4995,
        costMinor: 2450,
        stock: 42,
        about: 'A wide platform for three-bolt cleats with an easy release. Cleats are sold apart.',
        facts: 'level: entry | cleat: three-bolt | weight: 320 g',
      },
      {
        id: 'PEDAL-ROAD-2',
        brand: 'Kettenby',
        model: 'Clip R3 Carbon',
        priceMinor: 9495,
        costMinor: 5100,
        stock: 18,
        about: 'A carbon body and a steel plate, 80 grams lighter a pair. Cleats are sold apart.',
        facts: 'level: high | cleat: three-bolt | weight: 240 g',
      },
    ],
  },
  trailPedals: {
    shelf: 'Pedals',
    name: 'clipless pedals | kilitli pedal | บันไดคลิปเลส | pedale automate | klikpedalen',
    articles: [
      {
        id: 'PEDAL-MTB-1',
        brand: 'Kettenby',
        model: 'Clip M1',
        priceMinor: 4495,
        costMinor: 2150,
        stock: 50,
        about: 'Two-sided pedals for two-bolt cleats that shed mud. Cleats are sold apart.',
        facts: 'level: entry | cleat: two-bolt | weight: 380 g',
      },
      {
        id: 'PEDAL-MTB-2',
        brand: 'Kettenby',
        model: 'Clip M2 Trail',
        priceMinor: 5595,
        costMinor: 2750,
        stock: 32,
        about: 'A cage around the clip for a foot that is not in yet. Cleats are sold apart.',
        facts: 'level: mid | cleat: two-bolt | weight: 410 g',
      },
    ],
  },
  flatPedals: {
    shelf: 'Pedals',
    name: 'flat pedals | platform pedal | บันไดแบน | pedale platformă | platte pedalen',
    articles: [
      {
        id: 'PEDAL-FLAT',
        brand: 'Karpathor',
        model: 'Plank',
        priceMinor: 3995,
        costMinor: 1850,
        stock: 44,
        about: 'Nylon platforms with steel pins that hold any shoe.',
        facts: 'level: entry | cleat: none | weight: 390 g',
      },
    ],
  },
  cleats: {
    shelf: 'Cleats',
    name: 'cleats | pedal kal seti | คลีต | plăcuțe pentru pantofi de ciclism | skuonplaatsjes',
    articles: [
      {
        id: 'CLEAT-3B',
        brand: 'Kettenby',
        model: 'R Cleat',
        spec: 'three-bolt | üç vidalı | แบบสามรู | cu trei șuruburi | trije skroeven',
        priceMinor: 1995,
        costMinor: 780,
        stock: 120,
        about: 'Two cleats with 6 degrees of float and all bolts, for Kettenby road pedals.',
        facts: 'cleat: three-bolt | float: 6° | pieces: 2',
      },
      {
        id: 'CLEAT-2B',
        brand: 'Kettenby',
        model: 'M Cleat',
        spec: 'two-bolt | iki vidalı | แบบสองรู | cu două șuruburi | twa skroeven',
        priceMinor: 1695,
        costMinor: 640,
        stock: 130,
        about: 'Two steel cleats with all bolts, for Kettenby clipless pedals.',
        facts: 'cleat: two-bolt | float: 4° | pieces: 2',
      },
    ],
  },
});
