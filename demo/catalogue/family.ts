import { department } from './department.ts';

/** Children on board: seats and trailers. */
export const family = department('Family, electric and indoor', {
  childSeat: {
    shelf: 'Child seats',
    name: 'child seat | çocuk koltuğu | เบาะนั่งเด็ก | scaun pentru copii | bernesitsje',
    articles: [
      {
        id: 'KIDS-SEAT-F',
        brand: 'Lytspoat',
        model: 'Lookout',
        priceMinor: 7995,
        costMinor: 4100,
        stock: 20,
        about: 'At the front, with a view, for 9 months to 3 years.',
        facts: 'level: entry | position: front | load: 15 kg | weight: 2.9 kg',
      },
      {
        id: 'KIDS-SEAT-R',
        brand: 'Lytspoat',
        model: 'Backrow',
        priceMinor: 8995,
        costMinor: 4650,
        stock: 26,
        about: 'For a rear rack or the frame, up to 22 kg, with foot rests that grow.',
        facts: 'level: mid | position: rear | load: 22 kg | weight: 3.8 kg',
      },
      {
        id: 'KIDS-SEAT-RS',
        brand: 'Lytspoat',
        model: 'Backrow Sleep',
        priceMinor: 10995,
        costMinor: 5800,
        stock: 14,
        about: 'The Backrow with a back that leans when eyes fall shut.',
        facts: 'level: high | position: rear | load: 22 kg | recline: yes | weight: 4.6 kg',
      },
    ],
  },
  trailer: {
    shelf: 'Trailers',
    name: 'child trailer | çocuk römorku | รถพ่วงเด็ก | remorcă pentru copii | bernekarre',
    articles: [
      {
        id: 'KIDS-TRAIL-1',
        brand: 'Lytspoat',
        model: 'Wagon 1',
        priceMinor: 32900,
        costMinor: 19500,
        stock: 7,
        about: 'For one child, as trailer and as pram.',
        facts: 'level: entry | children: 1 | wheel size: 20" | tyre width: 47 mm | suspension: no | weight: 11.5 kg',
      },
      {
        id: 'KIDS-TRAIL-2',
        brand: 'Lytspoat',
        model: 'Wagon 2',
        priceMinor: 39900,
        costMinor: 24000,
        stock: 6,
        about: 'For two children and a picnic.',
        facts: 'level: mid | children: 2 | wheel size: 20" | tyre width: 47 mm | suspension: no | weight: 13.2 kg',
      },
      {
        id: 'KIDS-TRAIL-2S',
        brand: 'Lytspoat',
        model: 'Wagon 2 Spring',
        priceMinor: 64900,
        costMinor: 40500,
        stock: 3,
        about: 'Springs, a hand brake and seats that lean back.',
        facts: 'level: high | children: 2 | wheel size: 20" | tyre width: 47 mm | suspension: yes | weight: 14.8 kg',
      },
    ],
  },
  hitch: {
    shelf: 'Trailers',
    name: 'trailer hitch | römork bağlantısı | ข้อต่อรถพ่วง | cuplaj pentru remorcă | karrekoppeling',
    articles: [
      {
        id: 'KIDS-HITCH',
        brand: 'Lytspoat',
        model: 'Couple',
        priceMinor: 2995,
        costMinor: 1300,
        stock: 24,
        about: 'A second hitch, so that the Wagon goes behind either bike.',
        facts: 'fits: Wagon 1, Wagon 2 | axle: quick release and 12 mm',
      },
    ],
  },
  flag: {
    shelf: 'Trailers',
    name: 'safety flag | güvenlik bayrağı | ธงความปลอดภัย | steguleț de siguranță | feilichheidsflagge',
    articles: [
      {
        id: 'KIDS-FLAG',
        brand: 'Lytspoat',
        model: 'Wave',
        priceMinor: 895,
        costMinor: 280,
        stock: 60,
        about: 'An orange flag at the height of a driver.',
        facts: 'height: 150 cm',
      },
    ],
  },
});
