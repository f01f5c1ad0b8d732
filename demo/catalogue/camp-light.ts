import { department } from './department.ts';

/** A seat and a light for the evening in camp. */
export const campLight = department('Camping', {
  chair: {
    shelf: 'Camp furniture',
    name: 'camp chair | kamp sandalyesi | เก้าอี้แคมป์ปิ้ง | scaun de camping | kampearstoel',
    articles: [
      {
        id: 'CAMP-CHAIR',
        brand: 'Tentmere',
        model: 'Perch',
        priceMinor: 6995,
        costMinor: 3300,
        stock: 26,
        about: 'A chair of 960 grams that holds 120 kg.',
        facts: 'load: 120 kg | weight: 960 g',
      },
    ],
  },
  headlamp: {
    shelf: 'Headlamps and lanterns',
    name: 'headlamp | kafa lambası | ไฟฉายคาดหัว | lanternă frontală | hollelampe',
    articles: [
      {
        id: 'CAMP-HEAD-1',
        brand: 'Lumenwick',
        model: 'Firefly',
        priceMinor: 1995,
        costMinor: 880,
        stock: 66,
        about: 'Two white steps and a red one for the tent. Batteries are not in the box.',
        facts:
          'level: entry | power: batteries | battery type: AAA | batteries needed: 3 | batteries included: no | brightness: 150 lm | weight: 52 g',
      },
      {
        id: 'CAMP-HEAD-2',
        brand: 'Lumenwick',
        model: 'Firefly 300',
        priceMinor: 2795,
        costMinor: 1260,
        stock: 40,
        about: 'Twice as bright, with a lock against light in the bag. Batteries are not in the box.',
        facts:
          'level: mid | power: batteries | battery type: AAA | batteries needed: 3 | batteries included: no | brightness: 300 lm | weight: 60 g',
      },
      {
        id: 'CAMP-HEAD-3',
        brand: 'Lumenwick',
        model: 'Firefly USB',
        priceMinor: 4995,
        costMinor: 2450,
        stock: 26,
        about: '450 lumens, charged by USB-C, dims itself on the map.',
        facts: 'level: high | power: USB-C | brightness: 450 lm | weight: 75 g',
      },
    ],
  },
  lantern: {
    shelf: 'Headlamps and lanterns',
    name: 'camp lantern | kamp feneri | ตะเกียงแคมป์ปิ้ง | felinar de camping | kampearlampe',
    articles: [
      {
        id: 'CAMP-LANTERN',
        brand: 'Lumenwick',
        model: 'Glow',
        priceMinor: 2495,
        costMinor: 1080,
        stock: 30,
        about: 'Warm light for a table of four. Batteries are not in the box.',
        facts:
          'level: entry | power: batteries | battery type: AA | batteries needed: 4 | batteries included: no | brightness: 200 lm | weight: 180 g',
      },
    ],
  },
});
