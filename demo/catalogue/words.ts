/** The languages of the shop, in the order in which texts with bars hold them. */
export const LANGUAGES = ['en', 'tr', 'th', 'ro', 'fy'] as const;
/** A language of the shop. */
export type Language = (typeof LANGUAGES)[number];

/** Reads `en | tr | th | ro | fy`; a text without bars (a number, a model) stands for all five. */
export function fiveOf(text: string): Readonly<Record<Language, string>> {
  const parts = text.split(' | ');
  if (parts.length !== 1 && parts.length !== LANGUAGES.length) {
    throw new RangeError(`This text must hold one language or all five, parted by bars: ${text}`);
  }
  return Object.fromEntries(LANGUAGES.map((language, place) => [language, parts[place] ?? text])) as Record<
    Language,
    string
  >;
}

/** Sizes of one sort, with the words that go with the label. */
export interface Sizes {
  readonly labels: readonly string[];
  readonly words: (label: string) => string;
}

const frameWords = (label: string) =>
  `frame size ${label} | ${label} kadro | เฟรมไซซ์ ${label} | cadru ${label} | framemaat ${label}`;
const bodyWords = (label: string) => `size ${label} | ${label} beden | ไซซ์ ${label} | mărimea ${label} | maat ${label}`;
const shoeWords = (label: string) => `EU ${label} | ${label} numara | เบอร์ ${label} | mărimea ${label} | maat ${label}`;

/** Frame sizes of bikes for grown people. */
export const FRAMES: Sizes = { labels: ['S', 'M', 'L'], words: frameWords };
/** Sizes of clothes. */
export const CLOTHES: Sizes = { labels: ['S', 'M', 'L', 'XL'], words: bodyWords };
/** Sizes of helmets, socks, gloves and overshoes. */
export const SMALL_WEAR: Sizes = { labels: ['S', 'M', 'L'], words: bodyWords };
/** European shoe sizes. */
export const SHOES: Sizes = { labels: ['39', '40', '41', '42', '43', '44', '45'], words: shoeWords };

/** A pack of so many pieces, in five languages. */
export function pack(pieces: number): string {
  return `pack of ${pieces} | ${pieces} adetlik paket | แพ็ค ${pieces} ชิ้น | pachet de ${pieces} | pak fan ${pieces}`;
}

/** A drivetrain with so many sprockets at the back, in five languages. */
export function speeds(sprockets: number): string {
  return `${sprockets}-speed | ${sprockets} vites | ${sprockets} สปีด | ${sprockets} viteze | ${sprockets} fersnellingen`;
}

/** Room for so many people, in five languages. */
export function persons(people: number): string {
  return people === 1
    ? '1 person | 1 kişilik | สำหรับ 1 คน | 1 persoană | 1 persoan'
    : `${people} persons | ${people} kişilik | สำหรับ ${people} คน | ${people} persoane | ${people} persoanen`;
}
