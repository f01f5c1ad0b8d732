import { fold } from '../../lib/index.ts';

const fiveLanguages = (text: string): string[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map(fold);
const ranks = (ladder: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ladder.flatMap((rung, rank) => fiveLanguages(rung).map((word) => [word, rank])));

/** How big a thing says it is, from the smallest rung to the biggest: English, Turkish, Thai, Romanian, West Frisian. */
export const SIZE_RANKS = ranks([
  'mini tiny minik จิ๋ว',
  'small sml little küçük เล็ก mic mică lyts lytse',
  'medium med orta กลาง mediu medie middel',
  'large lge big büyük ใหญ่ mare grut grutte',
  'jumbo giant huge dev ยักษ์ uriaș enoarm',
]);

const TIERS = [
  'basic economy lite starter temel เริ่มต้น',
  'essential essentials budget',
  'standard standart มาตรฐาน',
  'plus comfort advanced improved gelişmiş ขั้นสูง avansat',
  'pro professional premium deluxe superior profesyonel โปร พรีเมียม profesional',
  'luxury elite ultra ultimate lüks elit หรูหรา lux lúkse',
];
const LEVELS = [
  'entry low giriş bază ynstap',
  '',
  'normal regular',
  'mid middle orta',
  'high yüksek สูง înalt heech',
  'top en-üst',
];

/** Rung of a title that says nothing of its tier. */
export const PLAIN_TIER = 2;
/** How good a title says a thing is. Precious metals are colours too, and `classic` is a taste: neither is here. */
export const TIER_RANKS = ranks(TIERS);
/** The same for an attribute, where plain words of height can mean nothing else. */
export const LEVEL_RANKS = ranks(TIERS.map((rung, rank) => `${rung} ${LEVELS[rank]}`));

/** What a thing can do that its plain sister cannot, where a title says so. */
export const FEATURES: ReadonlySet<string> = new Set(
  fiveLanguages(
    'waterproof rechargeable cordless wireless insulated padded organic handmade adjustable su-geçirmez şarjlı kablosuz ' +
      'กันน้ำ ไร้สาย impermeabil reîncărcabil wetterticht oplaadber',
  ),
);

/** Units of which more is better, by what they measure. `scale` brings units of one measure together. */
export const QUALITY_UNITS: ReadonlyMap<string, { measure: string; scale: number }> = new Map(
  Object.entries({
    tiers: 'tier tiers',
    power: 'w watt watts',
    brightness: 'lm lumen lumens lux',
    capacity: 'mah wh',
    storage: 'gb tb',
    resolution: 'mp megapixel megapixels',
    'refresh rate': 'hz',
    'run time': 'h hr hrs hour hours saat ชั่วโมง ore oeren',
    drawers: 'drawer drawers çekmece çekmeceli',
    hooks: 'hook hooks',
    shelves: 'shelf shelves',
    compartments: 'compartment compartments',
    pockets: 'pocket pockets',
  }).flatMap(([measure, units]) =>
    fiveLanguages(units).map((unit) => [unit, { measure, scale: unit === 'tb' ? 1024 : 1 }]),
  ),
);

/** Units that say whether a thing fits or how much of it there is, of which more is merely other. */
export const FIT_UNITS: ReadonlySet<string> = new Set(
  fiveLanguages(
    'x mm cm m km c in inch inches ft l lt litre litres liter liters ml cl g gr kg mg oz lb v volt volts speed speeds vites ' +
      'viteze สปีด fersnellingen person persons people kişilik คน persoană persoane persoan persoanen size eu us uk beden',
  ),
);

/** Words before a number that make it a number of pieces. */
export const PACK_BEFORE: ReadonlySet<string> = new Set(fiveLanguages('set pack box bag packet case s แพ็ค pachet pak'));
/** Words after a number that make it a number of pieces. */
export const PACK_AFTER: ReadonlySet<string> = new Set(
  fiveLanguages(
    'piece pieces pcs pc pce pk pack packs ct count pair pairs sheets adet adetlik parça ชิ้น bucăți buc stuks stiks',
  ),
);

/** Things that are worn: of these, small and large are no better and no worse, but somebody's size. */
export const WORN: ReadonlySet<string> = new Set(
  fiveLanguages(
    'shoe shoes slipper slippers boot boots shirt t-shirt tee top tops jacket coat jersey sweater hoodie dress skirt trousers ' +
      'pants shorts sock socks glove gloves mitten mittens hat cap helmet belt apron vest bra pyjamas robe gown ring bracelet ' +
      'ayakkabı terlik bot gömlek ceket mont elbise etek pantolon şort çorap eldiven şapka kask kemer yüzük ' +
      'รองเท้า เสื้อ กางเกง ถุงเท้า ถุงมือ หมวก เข็มขัด แหวน pantof pantofi cămașă tricou jachetă rochie fustă pantaloni șosete ' +
      'mănuși pălărie cască curea inel skuon himd jas broek sokken wanten hoed helm rok ring',
  ),
);

/** Words that say nothing of what a thing is. */
export const FILLERS: ReadonlySet<string> = new Set(
  fiveLanguages('a an and the of with for in to on by or ve ile için de din cu și pentru la en fan mei foar de it'),
);

/** Numbers that titles write out. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, String(n + 1)]),
);

/** Attributes that must agree, for who needs the one cannot use the other. */
export const FIT_NAMES = namesOf([
  'size, frame size, cleat, position, fuel, persons, people, children, sleeps, seats, wheel size, shoe size, head, head size, fits, fit, compatible with, compatibility, for, gender, sex, age',
  'age group, voltage, language, diameter, thread, valve, valve type, mount, socket, plug, season, side, use',
  'beden, kadro, numara, cinsiyet, yaş, voltaj, dil, çap, uyumlu, ไซซ์, ขนาด, เพศ, อายุ, mărime, gen, vârstă, tensiune, maat, geslacht',
]);
/** Attributes that count the pieces of a pack. */
export const PIECE_NAMES = namesOf([
  'pieces, pack, pack size, quantity, count, number of pieces, multipack',
  'adet, parça, จำนวน, ชิ้น, bucăți, cantitate, stuks, stiks',
]);
/** Attributes that measure how much of it there is: more of it is a bigger pack, not a better thing. */
export const PACK_NAMES = namesOf([
  'packs, servings, portions, contents, content, net weight',
  'içerik, ynhâld, ปริมาณ, conținut, inhoud',
]);
/** Attributes that name a part which the thing takes: they bar where the thing is that part itself. */
export const PART_NAMES = namesOf(['pad type, battery type, bulb type, cartridge, canister, filter type']);
/** Units of how much a thing holds: of these the bare number in a title is enough to name it. */
export const CONTENT_UNITS: ReadonlySet<string> = new Set(
  fiveLanguages('l lt litre litres liter liters ml cl litri ลิตร'),
);
/** Attributes of which more is never better, though dearer things may have more of it. */
export const LESS_NAMES = namesOf([
  'weight, noise, noise level, consumption, power consumption, energy consumption, charging time, charge time',
  'ağırlık, gürültü, น้ำหนัก, greutate, zgomot, gewicht, gewichte',
]);

function namesOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(', ').map(fold)));
}
