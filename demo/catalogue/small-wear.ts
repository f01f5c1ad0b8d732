import { department } from './department.ts';
import { SMALL_WEAR } from './words.ts';

/** What keeps hands, feet, head and eyes well. */
export const smallWear = department('Clothing', {
  summerGloves: {
    shelf: 'Gloves',
    name: 'summer gloves | yazlık eldiven | ถุงมือครึ่งนิ้ว | mănuși de vară | simmerwanten',
    articles: [
      {
        id: 'WEAR-GLOVE-S',
        brand: 'Saddlewren',
        model: 'Mitt',
        priceMinor: 2295,
        costMinor: 930,
        stock: 66,
        about: 'Half fingers and gel where the bar presses.',
        facts: 'level: entry | fingers: half | season: summer',
        sizes: SMALL_WEAR,
      },
    ],
  },
  winterGloves: {
    shelf: 'Gloves',
    name: 'winter gloves | kışlık eldiven | ถุงมือกันหนาว | mănuși de iarnă | winterwanten',
    articles: [
      {
        id: 'WEAR-GLOVE-W',
        brand: 'Saddlewren',
        model: 'Mitt Cold',
        priceMinor: 3495,
        costMinor: 1500,
        compareAtMinor: 3995,
        stock: 60,
        about: 'Windproof to 0 degrees, with fingertips for a screen.',
        facts: 'level: entry | fingers: full | season: winter | waterproof: no',
        sizes: SMALL_WEAR,
      },
      {
        id: 'WEAR-GLOVE-WP',
        brand: 'Saddlewren',
        model: 'Mitt Storm',
        priceMinor: 4295,
        costMinor: 1900,
        stock: 36,
        about: 'The winter mitt with a waterproof layer and a longer cuff.',
        facts: 'level: mid | fingers: full | season: winter | waterproof: yes',
        sizes: SMALL_WEAR,
      },
    ],
  },
  socks: {
    shelf: 'Socks',
    name: 'cycling socks | bisiklet çorabı | ถุงเท้าปั่นจักรยาน | șosete de ciclism | fytssokken',
    articles: [
      {
        id: 'WEAR-SOCK',
        brand: 'Saddlewren',
        model: 'Ankle',
        priceMinor: 1195,
        costMinor: 420,
        stock: 120,
        about: 'Thin, quick to dry, and high enough to look fast.',
        facts: 'level: entry | fabric: polyamide | season: summer',
        sizes: SMALL_WEAR,
      },
    ],
  },
  hikingSocks: {
    shelf: 'Socks',
    name: 'merino hiking socks | merinos trekking çorabı | ถุงเท้าเดินป่าเมอริโน | șosete de drumeție din merinos | merino-kuiersokken',
    articles: [
      {
        id: 'WEAR-SOCK-M',
        brand: 'Wolkfell',
        model: 'Ewe',
        priceMinor: 1895,
        costMinor: 780,
        stock: 100,
        about: 'Padded at heel and toe, warm when wet.',
        facts: 'level: mid | fabric: merino | season: all year',
        sizes: SMALL_WEAR,
      },
    ],
  },
  overshoes: {
    shelf: 'Overshoes',
    name: 'overshoes | ayakkabı kılıfı | ปลอกหุ้มรองเท้า | huse pentru pantofi | oerskuon',
    articles: [
      {
        id: 'WEAR-OVERSHOE',
        brand: 'Wolkfell',
        model: 'Puddle',
        priceMinor: 3495,
        costMinor: 1500,
        stock: 44,
        about: 'Waterproof covers with room for cleats.',
        facts: 'level: entry | waterproof: yes | season: winter',
        sizes: SMALL_WEAR,
      },
    ],
  },
  hat: {
    shelf: 'Hats and neck',
    name: 'helmet cap | kask altı bere | หมวกผ้าใส่ใต้หมวกกันน็อก | căciulă sub cască | helmmûtse',
    articles: [
      {
        id: 'WEAR-CAP',
        brand: 'Saddlewren',
        model: 'Crown',
        priceMinor: 1995,
        costMinor: 760,
        stock: 60,
        about: 'Thin enough for under a helmet, long enough for the ears.',
        facts: 'season: winter | weight: 40 g',
      },
    ],
  },
  neckTube: {
    shelf: 'Hats and neck',
    name: 'neck tube | boyunluk | ผ้าบัฟ | bandană tubulară | nekwaarmer',
    articles: [
      {
        id: 'WEAR-NECK',
        brand: 'Wolkfell',
        model: 'Ewe',
        priceMinor: 1695,
        costMinor: 620,
        stock: 70,
        about: 'A merino tube for neck, ears or hair.',
        facts: 'fabric: merino | season: all year | weight: 50 g',
      },
    ],
  },
  armWarmers: {
    shelf: 'Hats and neck',
    name: 'arm warmers | kolluk | ปลอกแขน | încălzitoare de brațe | earmwaarmers',
    articles: [
      {
        id: 'WEAR-ARMS',
        brand: 'Saddlewren',
        model: 'Wing',
        priceMinor: 2495,
        costMinor: 1020,
        stock: 44,
        about: 'For mornings that become afternoons.',
        facts: 'season: spring and autumn | weight: 90 g',
        sizes: SMALL_WEAR,
      },
    ],
  },
  glasses: {
    shelf: 'Glasses',
    name: 'cycling glasses | bisiklet gözlüğü | แว่นตาปั่นจักรยาน | ochelari de ciclism | fytsbril',
    articles: [
      {
        id: 'WEAR-GLASS-1',
        brand: 'Skelmar',
        model: 'Squint',
        priceMinor: 3995,
        costMinor: 1650,
        stock: 50,
        about: 'One dark and one clear lens against sun, flies and wind.',
        facts: 'level: entry | lenses: 2 | photochromic: no | weight: 30 g',
      },
      {
        id: 'WEAR-GLASS-2',
        brand: 'Skelmar',
        model: 'Squint Photo',
        priceMinor: 7995,
        costMinor: 3600,
        stock: 22,
        about: 'One lens that darkens by itself within 20 seconds.',
        facts: 'level: mid | lenses: 1 | photochromic: yes | weight: 27 g',
      },
    ],
  },
});
