import { department } from './department.ts';
import { FRAMES } from './words.ts';

/** Bikes for road, gravel and mountain, in tiers and in frame sizes. */
export const bikes = department('Bikes', {
  roadBike: {
    shelf: 'Road bikes',
    name: 'road bike | yol bisikleti | จักรยานเสือหมอบ | bicicletă de șosea | racefyts',
    articles: [
      {
        id: 'BIKE-ROAD-100',
        brand: 'Aurelane',
        model: 'Ridge 100',
        priceMinor: 74900,
        costMinor: 53200,
        stock: 14,
        about:
          'A calm first road bike with an aluminium frame and room for mudguards. Rim brakes keep it simple and cheap to run.',
        facts:
          'level: entry | frame: aluminium | groupset: Kettenby R8 | speeds: 8 | brakes: rim | pad type: road rim | weight: 10.4 kg | wheel size: 700C | tyre width: 28 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-ROAD-300',
        brand: 'Aurelane',
        model: 'Ridge 300',
        priceMinor: 89900,
        costMinor: 63900,
        stock: 16,
        about: 'The Ridge frame with a carbon fork and an 11-speed groupset. Nearly a kilo lighter than the 100.',
        facts:
          'level: mid | frame: aluminium, carbon fork | groupset: Kettenby R11 | speeds: 11 | brakes: rim | pad type: road rim | weight: 9.5 kg | wheel size: 700C | tyre width: 28 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-ROAD-500',
        brand: 'Aurelane',
        model: 'Ridge 500 Disc',
        priceMinor: 134900,
        costMinor: 97000,
        stock: 9,
        about:
          'Hydraulic disc brakes and an 11-speed groupset for riders who descend in the rain. Wide rims take 32 mm tyres.',
        facts:
          'level: high | frame: aluminium, carbon fork | groupset: Kettenby R11 Hydro | speeds: 11 | brakes: hydraulic disc | pad type: D1 | weight: 9.2 kg | wheel size: 700C | tyre width: 28 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-ROAD-700',
        brand: 'Aurelane',
        model: 'Ridge 700 Carbon',
        priceMinor: 164900,
        costMinor: 121000,
        stock: 6,
        about: 'A full carbon frame with a 12-speed groupset: stiff when you sprint, soft on long days.',
        facts:
          'level: top | frame: carbon | groupset: Kettenby R12 Hydro | speeds: 12 | brakes: hydraulic disc | pad type: D1 | weight: 8.1 kg | wheel size: 700C | tyre width: 28 mm',
        sizes: FRAMES,
      },
    ],
  },
  gravelBike: {
    shelf: 'Gravel bikes',
    name: 'gravel bike | gravel bisiklet | จักรยานกราเวล | bicicletă gravel | gravelfyts',
    articles: [
      {
        id: 'BIKE-GRAV-20',
        brand: 'Aurelane',
        model: 'Heath 20',
        priceMinor: 109900,
        costMinor: 79500,
        stock: 12,
        about: 'For forest tracks, towpaths and loaded weekends. Mounts for racks, three bottles and mudguards.',
        facts:
          'level: entry | frame: aluminium | groupset: Kettenby G10 | speeds: 10 | brakes: mechanical disc | pad type: D1 | weight: 10.9 kg | wheel size: 700C | tyre width: 40 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-GRAV-40',
        brand: 'Aurelane',
        model: 'Heath 40',
        priceMinor: 134900,
        costMinor: 97500,
        stock: 11,
        about: 'The Heath with hydraulic brakes, tubeless-ready wheels and one chainring less to think about.',
        facts:
          'level: mid | frame: aluminium, carbon fork | groupset: Kettenby G11 Hydro | speeds: 11 | brakes: hydraulic disc | pad type: D1 | weight: 9.9 kg | wheel size: 700C | tyre width: 40 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-GRAV-80',
        brand: 'Aurelane',
        model: 'Heath 80 Carbon',
        priceMinor: 219900,
        costMinor: 162000,
        stock: 4,
        about: 'Carbon frame and fork with inner cables and a 12-speed groupset, made for long races on loose ground.',
        facts:
          'level: high | frame: carbon | groupset: Kettenby G12 Hydro | speeds: 12 | brakes: hydraulic disc | pad type: D1 | weight: 8.7 kg | wheel size: 700C | tyre width: 40 mm',
        sizes: FRAMES,
      },
    ],
  },
  mountainBike: {
    shelf: 'Mountain bikes',
    name: 'mountain bike | dağ bisikleti | จักรยานเสือภูเขา | bicicletă de munte | mountainbike',
    articles: [
      {
        id: 'BIKE-MTB-10',
        brand: 'Karpathor',
        model: 'Bracken 10',
        priceMinor: 54900,
        costMinor: 39500,
        stock: 18,
        about: 'A sturdy hardtail to learn on, with 100 mm of travel and mechanical discs.',
        facts:
          'level: entry | frame: aluminium | groupset: Kettenby M9 | speeds: 9 | travel: 100 mm | brakes: mechanical disc | pad type: D2 | weight: 14.6 kg | wheel size: 29" | tyre width: 57 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-MTB-20',
        brand: 'Karpathor',
        model: 'Bracken 20',
        priceMinor: 67900,
        costMinor: 48800,
        compareAtMinor: 72900,
        stock: 13,
        about: 'The Bracken with an air fork and hydraulic discs that stop with one finger.',
        facts:
          'level: mid | frame: aluminium | groupset: Kettenby M9 Hydro | speeds: 9 | travel: 120 mm | brakes: hydraulic disc | pad type: D2 | weight: 13.5 kg | wheel size: 29" | tyre width: 57 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-MTB-40',
        brand: 'Karpathor',
        model: 'Bracken 40',
        priceMinor: 99900,
        costMinor: 72000,
        stock: 8,
        about: '12 gears on one chainring, a dropper post and tubeless-ready tyres for real trails.',
        facts:
          'level: high | frame: aluminium | groupset: Kettenby M12 Hydro | speeds: 12 | travel: 130 mm | brakes: hydraulic disc | pad type: D2 | weight: 12.8 kg | wheel size: 29" | tyre width: 60 mm',
        sizes: FRAMES,
      },
      {
        id: 'BIKE-MTB-FS',
        brand: 'Karpathor',
        model: 'Cairn FS',
        priceMinor: 189900,
        costMinor: 139000,
        stock: 5,
        about: 'A full-suspension trail bike with 140 mm front and rear that forgives a late decision.',
        facts:
          'level: top | frame: aluminium, full suspension | groupset: Kettenby M12 Hydro | speeds: 12 | travel: 140 mm | brakes: hydraulic disc | pad type: D2 | weight: 14.1 kg | wheel size: 29" | tyre width: 60 mm',
        sizes: FRAMES,
      },
    ],
  },
});
