/** A country that the shop ships to. */
export interface Place {
  readonly country: string;
  /** Of 100 shoppers. */
  readonly share: number;
  /** Languages of its shoppers, as often as they stand here. */
  readonly locales: readonly string[];
  readonly shippingMinor: number;
  /** Goods of this worth or more travel free. */
  readonly freeFromMinor: number;
  /** The region on maps that most go to. */
  readonly homeRegion?: string;
  /** Names that are common there; those of shoppers are put together from them. */
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Where shoppers live. */
export const PLACES: readonly Place[] = [
  {
    country: 'NL',
    homeRegion: 'Friesland',
    share: 34,
    locales: ['nl', 'nl', 'fy', 'fy', 'en'],
    shippingMinor: 495,
    freeFromMinor: 6000,
    given: ['Anna', 'Bauke', 'Daan', 'Fenna', 'Hylke', 'Jelle', 'Lotte', 'Maaike', 'Noor', 'Sjoerd', 'Tess', 'Wietse'],
    family: ['Bakker', 'de Boer', 'Dijkstra', 'Hoekstra', 'Jansen', 'Postma', 'Smit', 'van Dijk', 'Visser', 'de Vries'],
  },
  {
    country: 'DE',
    homeRegion: 'Danube',
    share: 21,
    locales: ['de', 'de', 'en'],
    shippingMinor: 595,
    freeFromMinor: 7500,
    given: ['Anke', 'Ben', 'Clara', 'Emil', 'Hanna', 'Jonas', 'Lena', 'Mia', 'Paul', 'Svenja', 'Tim', 'Uwe'],
    family: ['Becker', 'Fischer', 'Hoffmann', 'Klein', 'Meyer', 'Neumann', 'Richter', 'Schmidt', 'Schulz', 'Wagner'],
  },
  {
    country: 'RO',
    homeRegion: 'Carpathians',
    share: 14,
    locales: ['ro'],
    shippingMinor: 795,
    freeFromMinor: 7500,
    given: ['Alina', 'Andrei', 'Bianca', 'Cristian', 'Elena', 'Ioana', 'Mihai', 'Radu', 'Raluca', 'Ștefan', 'Vlad'],
    family: ['Dumitru', 'Ionescu', 'Marin', 'Munteanu', 'Popa', 'Popescu', 'Rusu', 'Stan', 'Toma', 'Ungureanu'],
  },
  {
    country: 'TR',
    homeRegion: 'Lycia',
    share: 11,
    locales: ['tr'],
    shippingMinor: 1295,
    freeFromMinor: 12000,
    given: ['Ahmet', 'Ayşe', 'Barış', 'Can', 'Deniz', 'Elif', 'Emre', 'Işıl', 'Kerem', 'Selin', 'Yağmur', 'Zeynep'],
    family: ['Aksoy', 'Arslan', 'Çelik', 'Demir', 'Kaya', 'Öztürk', 'Şahin', 'Yıldız', 'Yılmaz', 'Koç'],
  },
  {
    country: 'GB',
    share: 9,
    locales: ['en'],
    shippingMinor: 995,
    freeFromMinor: 12000,
    given: ['Alice', 'Callum', 'Ella', 'George', 'Harriet', 'Isla', 'Jack', 'Megan', 'Oliver', 'Rhys', 'Sophie'],
    family: ['Brown', 'Davies', 'Evans', 'Hughes', 'Jones', 'MacLeod', 'Patel', 'Smith', 'Taylor', 'Walker'],
  },
  {
    country: 'TH',
    homeRegion: 'Northern Thailand',
    share: 6,
    locales: ['th'],
    shippingMinor: 1495,
    freeFromMinor: 15000,
    given: ['กานต์', 'ชัย', 'ณัฐ', 'นภา', 'ปิยะ', 'พลอย', 'มาลี', 'วิชัย', 'สมชาย', 'สุดา', 'อรุณ'],
    family: ['แก้วมณี', 'จันทร์แดง', 'ทองดี', 'บุญมี', 'ใจดี', 'ศรีสุข', 'สุขใจ', 'แสงทอง'],
  },
  {
    country: 'BE',
    share: 5,
    locales: ['nl', 'fr', 'en'],
    shippingMinor: 595,
    freeFromMinor: 7500,
    given: ['Arno', 'Camille', 'Elise', 'Jef', 'Louis', 'Marie', 'Nele', 'Stijn', 'Wout'],
    family: ['Claes', 'Dubois', 'Jacobs', 'Lambert', 'Maes', 'Peeters', 'Willems', 'Wouters'],
  },
];

/** The place of a country that the shop ships to; throws for any other. */
export function placeOf(country: string): Place {
  const place = PLACES.find((known) => known.country === country);
  if (!place) throw new RangeError(`The demo shop does not ship to ${country}; add it to PLACES.`);
  return place;
}
