import { department } from './department.ts';
import { CLOTHES } from './words.ts';

/** Warm layers and walking clothes, in sizes. */
export const layers = department('Clothing', {
  baseLayer: {
    shelf: 'Base layers',
    name: 'merino base layer | merinos içlik | เสื้อชั้นในเมอริโน | bluză de corp din merinos | merino-ûnderklean',
    articles: [
      {
        id: 'WEAR-MERINO',
        brand: 'Wolkfell',
        model: 'Ewe 160',
        priceMinor: 5495,
        costMinor: 2600,
        stock: 50,
        about: 'Merino of 160 g that stays fresh for days on tour.',
        facts: 'level: mid | sleeves: long | fabric: merino 160 g | weight: 190 g',
        sizes: CLOTHES,
      },
    ],
  },
  fleece: {
    shelf: 'Fleeces and down',
    name: 'fleece jacket | polar mont | แจ็คเก็ตฟลีซ | jachetă din fleece | fleecejas',
    articles: [
      {
        id: 'WEAR-FLEECE',
        brand: 'Wolkfell',
        model: 'Tussock',
        priceMinor: 5995,
        costMinor: 2700,
        stock: 40,
        about: 'A grid fleece for hut evenings and cold starts.',
        facts: 'level: entry | fabric: polyester 200 g | weight: 310 g',
        sizes: CLOTHES,
      },
      {
        id: 'WEAR-DOWN',
        brand: 'Wolkfell',
        model: 'Tussock Down',
        priceMinor: 13900,
        costMinor: 7100,
        stock: 18,
        about: 'Half the weight of the fleece and twice as warm, in a bag the size of a bottle.',
        facts: 'level: high | fill: 700 cuin down | weight: 290 g',
        sizes: CLOTHES,
      },
    ],
  },
  hikingTrousers: {
    shelf: 'Hiking trousers',
    name: 'hiking trousers | trekking pantolonu | กางเกงเดินป่า | pantaloni de drumeție | kuierbroek',
    articles: [
      {
        id: 'WEAR-HIKE',
        brand: 'Wolkfell',
        model: 'Fen',
        priceMinor: 6995,
        costMinor: 3250,
        stock: 46,
        about: 'Stretch cloth with legs that zip off.',
        facts: 'level: entry | zip-off: yes | weight: 380 g',
        sizes: CLOTHES,
      },
    ],
  },
});
