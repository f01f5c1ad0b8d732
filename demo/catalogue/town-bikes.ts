import { department } from './department.ts';

/** Bikes for town, touring, pockets of luggage and children, in one size each. */
export const townBikes = department('Bikes', {
  cityBike: {
    shelf: 'City bikes',
    name: 'city bike | şehir bisikleti | จักรยานซิตี้ไบค์ | bicicletă de oraș | stedsfyts',
    articles: [
      {
        id: 'BIKE-CITY-3',
        brand: 'Noordwiel',
        model: 'Stroll 3',
        priceMinor: 44900,
        costMinor: 31500,
        stock: 20,
        about: 'Three hub gears, a coaster brake and nothing that needs attention.',
        facts:
          'level: entry | frame: steel | groupset: hub gear | speeds: 3 | brakes: coaster and rim | pad type: V-brake | weight: 18.2 kg | wheel size: 700C | tyre width: 37 mm',
      },
      {
        id: 'BIKE-CITY-7',
        brand: 'Noordwiel',
        model: 'Stroll 7',
        priceMinor: 54900,
        costMinor: 38600,
        stock: 17,
        about: 'Seven hub gears, a hub dynamo with lights and a sturdy rear rack.',
        facts:
          'level: mid | frame: aluminium | groupset: hub gear | speeds: 7 | brakes: rim | pad type: V-brake | weight: 17.1 kg | wheel size: 700C | tyre width: 37 mm',
      },
      {
        id: 'BIKE-CITY-8B',
        brand: 'Noordwiel',
        model: 'Stroll 8 Belt',
        priceMinor: 79900,
        costMinor: 57000,
        stock: 7,
        about: 'A clean belt instead of a chain, eight hub gears and disc brakes: a town bike for a suit.',
        facts:
          'level: high | frame: aluminium | groupset: hub gear, belt | speeds: 8 | brakes: hydraulic disc | pad type: D2 | weight: 16.4 kg | wheel size: 700C | tyre width: 42 mm',
      },
    ],
  },
  touringBike: {
    shelf: 'Touring bikes',
    name: 'touring bike | tur bisikleti | จักรยานทัวริ่ง | bicicletă de cicloturism | toerfyts',
    articles: [
      {
        id: 'BIKE-TOUR-L',
        brand: 'Noordwiel',
        model: 'Faraway L',
        priceMinor: 89900,
        costMinor: 64500,
        stock: 8,
        about: 'Steel, low-geared and patient, with racks front and rear for four panniers.',
        facts:
          'level: entry | frame: steel | groupset: Kettenby T9 | speeds: 9 | brakes: rim | pad type: V-brake | weight: 15.8 kg | wheel size: 700C | tyre width: 42 mm',
      },
      {
        id: 'BIKE-TOUR-X',
        brand: 'Noordwiel',
        model: 'Faraway X',
        priceMinor: 109900,
        costMinor: 79300,
        stock: 6,
        about: 'The Faraway with hydraulic discs, a hub dynamo and a lighter, stronger tubeset.',
        facts:
          'level: mid | frame: chromoly steel | groupset: Kettenby T10 | speeds: 10 | brakes: hydraulic disc | pad type: D2 | weight: 14.7 kg | wheel size: 700C | tyre width: 42 mm',
      },
    ],
  },
  foldingBike: {
    shelf: 'Folding bikes',
    name: 'folding bike | katlanır bisiklet | จักรยานพับ | bicicletă pliabilă | tearfyts',
    articles: [
      {
        id: 'BIKE-FOLD-7',
        brand: 'Noordwiel',
        model: 'Pleat 7',
        priceMinor: 59900,
        costMinor: 42500,
        stock: 9,
        about: 'Folds in ten seconds and goes under a train seat.',
        facts:
          'level: mid | frame: aluminium | groupset: Kettenby C7 | speeds: 7 | brakes: rim | pad type: V-brake | weight: 12.6 kg | wheel size: 20" | tyre width: 47 mm',
      },
    ],
  },
  electricBike: {
    shelf: 'Electric bikes',
    name: 'electric bike | elektrikli bisiklet | จักรยานไฟฟ้า | bicicletă electrică | elektryske fyts',
    articles: [
      {
        id: 'EBIKE-CITY-400',
        brand: 'Stroomhart',
        model: 'Tij 400',
        priceMinor: 179900,
        costMinor: 134000,
        compareAtMinor: 199900,
        stock: 10,
        about: 'A quiet hub motor and a 400 Wh battery: about 60 km of tailwind.',
        facts:
          'level: entry | frame: aluminium | groupset: hub gear | speeds: 7 | motor: front hub, 40 Nm | battery: 400 Wh | charger plug: SH-36 | brakes: rim | pad type: V-brake | weight: 24.8 kg | wheel size: 700C | tyre width: 42 mm',
      },
      {
        id: 'EBIKE-CITY-500',
        brand: 'Stroomhart',
        model: 'Tij 500',
        priceMinor: 219900,
        costMinor: 164000,
        stock: 8,
        about: 'A mid motor that feels like stronger legs, hydraulic discs and 500 Wh for about 90 km.',
        facts:
          'level: mid | frame: aluminium | groupset: hub gear | speeds: 8 | motor: mid, 60 Nm | battery: 500 Wh | charger plug: SH-36 | brakes: hydraulic disc | pad type: D2 | weight: 23.9 kg | wheel size: 700C | tyre width: 42 mm',
      },
      {
        id: 'EBIKE-CITY-750',
        brand: 'Stroomhart',
        model: 'Tij 750 Belt',
        priceMinor: 299900,
        costMinor: 226000,
        stock: 4,
        about: 'A belt, stepless gears and 750 Wh for about 140 km: the car stays at home.',
        facts:
          'level: high | frame: aluminium | groupset: stepless hub, belt | speeds: 1 | motor: mid, 75 Nm | battery: 750 Wh | charger plug: SH-36 | brakes: hydraulic disc | pad type: D2 | weight: 25.2 kg | wheel size: 700C | tyre width: 42 mm',
      },
    ],
  },
  kidsBike: {
    shelf: "Children's bikes",
    name: "children's bike | çocuk bisikleti | จักรยานเด็ก | bicicletă pentru copii | bernefyts",
    articles: [
      {
        id: 'BIKE-KIDS-16',
        brand: 'Lytspoat',
        model: 'Hop 16',
        priceMinor: 21900,
        costMinor: 15100,
        stock: 12,
        about: 'A light first pedal bike for riders of about 4 to 6 years, with brake levers for small hands.',
        facts:
          'age: 4-6 years | speeds: 1 | brakes: rim | pad type: V-brake | weight: 6.4 kg | wheel size: 16" | tyre width: 47 mm',
      },
      {
        id: 'BIKE-KIDS-20',
        brand: 'Lytspoat',
        model: 'Hop 20',
        priceMinor: 28900,
        costMinor: 20100,
        stock: 11,
        about: 'Seven gears and a low frame for riders of about 6 to 9 years.',
        facts:
          'level: entry | age: 6-9 years | speeds: 7 | brakes: rim | pad type: V-brake | weight: 8.9 kg | wheel size: 20" | tyre width: 47 mm',
      },
      {
        id: 'BIKE-KIDS-20L',
        brand: 'Lytspoat',
        model: 'Hop 20 Light',
        priceMinor: 34900,
        costMinor: 24600,
        stock: 6,
        about: 'The Hop 20 with a lighter frame and eight gears: a kilo and a half less up every hill.',
        facts:
          'level: mid | age: 6-9 years | speeds: 8 | brakes: rim | pad type: V-brake | weight: 7.4 kg | wheel size: 20" | tyre width: 47 mm',
      },
    ],
  },
});
