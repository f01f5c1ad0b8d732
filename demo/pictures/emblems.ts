import { around, disc, line, type Mark, oval, shape, times, turned } from './shapes.ts';
import { type Tint, WHITE } from './tint.ts';

/** A small sign about a point, 80 across, in two colours. */
export type Emblem = (first: Tint, second: Tint) => Mark;

const heart: Emblem = ({ base, light }) =>
  shape('M0 36L-34 0a20 20 0 0 1 34-24 20 20 0 0 1 34 24z', base) +
  shape('M-26-6a13 13 0 0 1 16-14q-10 4-12 16z', light);
const star: Emblem = ({ base }) =>
  shape(
    `M${times(10, (place) => `${place > 0 ? 'L' : ''}${around([0, 0, place % 2 === 0 ? 40 : 18], place * 36 - 90)}`)}z`,
    base,
  );
const flower: Emblem = ({ base, light }, { base: eye }) =>
  times(6, (place) => turned(oval([0, -24, 13, 17], place % 2 === 0 ? base : light), place * 60, [0, 0])) +
  disc([0, 0, 12], eye);
const rose: Emblem = ({ base, dark, light }) =>
  shape('M-34 16q-16 22-4 26 20-4 24-22z', '#6c9a5b') +
  disc([0, 0, 32], base) +
  line('M-22 2a22 22 0 0 1 40-12M-12 8a14 14 0 0 1 26-10', light, 6) +
  line('M-4 12a12 12 0 0 0 18-14', dark, 6);
const leaf: Emblem = ({ base, light }) =>
  shape('M-32 32Q-44-28 36-36 40 40-32 32z', base) + line('M-36 38L20-20', light, 5);
const apple: Emblem = ({ base, light }) =>
  shape('M0-16q-34-20-36 14 2 38 36 38t36-38Q34-36 0-16z', base) +
  shape('M2-20q4-20 22-20-2 18-22 20z', '#6c9a5b') +
  oval([-18, 0, 6, 10], light);
const strawberry: Emblem = ({ base }) =>
  shape('M-32-12q32-22 64 0 0 36-32 52-32-16-32-52z', base) +
  shape('M-20-18q20-24 40 0-20 10-40 0z', '#6c9a5b') +
  times(5, (place) => disc([-16 + (place % 3) * 16, -2 + Math.floor(place / 3) * 16, 3], '#fbe7b0'));
const cherry: Emblem = ({ base, light }) =>
  line('M-16 10Q0-30 24-36M18 14Q16-20 24-36', '#6c9a5b', 5) +
  disc([-18, 18, 17], base) +
  disc([18, 22, 17], base) +
  disc([-22, 13, 5], light);
const bird: Emblem = ({ base, dark }, { base: beak }) =>
  shape('M-40 6q22-34 52-22 20-4 24 12-6 34-46 34-18 0-30-24z', base) +
  shape('M-14 0q18-10 30 4-12 18-30-4z', dark) +
  shape('M34-6l14 4-14 8z', beak) +
  disc([22, -6, 3], WHITE);
const butterfly: Emblem = ({ base, light }, { deep }) =>
  shape('M0 0Q-14-40-38-28-40 0 0 4zM0 0Q14-40 38-28 40 0 0 4z', base) +
  shape('M0 2Q-30 8-24 32-8 32 0 6zM0 2q30 6 24 30Q8 32 0 6z', light) +
  line('M0-14V24M0-14l-8-14M0-14l8-14', deep, 4);
const skull: Emblem = (_, { deep }) =>
  shape('M-32-6a32 32 0 0 1 64 0q0 16-12 22v16h-40V16q-12-6-12-22z', '#f3efe6') +
  disc([-12, -4, 9], deep) +
  disc([12, -4, 9], deep) +
  line('M-7 24v8M7 24v8', deep, 4);
const cat: Emblem = ({ base, dark }) =>
  shape('M-32-34l18 12h28l18-12v40q-4 32-32 32T-32 6z', base) +
  disc([-12, 0, 5], WHITE) +
  disc([12, 0, 5], WHITE) +
  shape('M-5 14h10l-5 7z', dark) +
  line('M-14 18l-24 4M14 18l24 4', dark, 3);
const dog: Emblem = ({ base, dark }) =>
  shape('M-28-24q28-14 56 0l4 28q-6 34-32 34T-32 4z', base) +
  shape('M-28-26q-22 6-14 40 16-4 18-22zM28-26q22 6 14 40-16-4-18-22z', dark) +
  disc([-10, 0, 5], WHITE) +
  disc([10, 0, 5], WHITE) +
  oval([0, 18, 9, 6], dark);
const rabbit: Emblem = ({ base, light }, { deep }) =>
  oval([-12, -24, 9, 22], base) +
  oval([12, -24, 9, 22], base) +
  oval([-12, -22, 4, 14], light) +
  oval([12, -22, 4, 14], light) +
  disc([0, 14, 26], base) +
  disc([-9, 10, 4], deep) +
  disc([9, 10, 4], deep) +
  oval([0, 20, 5, 4], light);
const owl: Emblem = ({ base, dark }, { base: beak }) =>
  shape('M-30-36l14 10h32l14-10v44q0 30-30 30T-30 8z', base) +
  disc([-12, -8, 13], WHITE) +
  disc([12, -8, 13], WHITE) +
  disc([-12, -8, 6], dark) +
  disc([12, -8, 6], dark) +
  shape('M-6 2h12l-6 12z', beak);
const fish: Emblem = ({ base, light }) =>
  shape('M-36 0q30-36 56 0l18-18v36L20 0Q-6 36-36 0z', base) +
  disc([-18, -4, 4], WHITE) +
  line('M-4-12q8 12 0 24', light, 4);
const pine: Emblem = ({ base }, { base: bead }) =>
  shape('M0-40l20 26H10l18 24H14l20 24H-34l20-24h-14l18-24h-10z', '#5c9468') +
  line('M0 34v8', '#8a6248', 9) +
  disc([-8, 4, 5], base) +
  disc([10, 20, 5], bead) +
  disc([-16, 26, 5], bead);
const snowflake: Emblem = ({ light }) =>
  line(
    times(
      6,
      (place) =>
        `M0 0L${around([0, 0, 36], place * 60)}M${around([0, 0, 22], place * 60)}L${around([0, 0, 34], place * 60 + 22)}M${around([0, 0, 22], place * 60)}L${around([0, 0, 34], place * 60 - 22)}`,
    ),
    light,
    5,
  );
const crown: Emblem = ({ base, light }) =>
  shape('M-36 26l-4-48 22 20L0-34l18 32 22-20-4 48z', base) +
  disc([-40, -24, 5], light) +
  disc([0, -36, 5], light) +
  disc([40, -24, 5], light);
const cakeSlice: Emblem = ({ base, light }) =>
  shape('M-30 6h60l-8 30h-44z', light) +
  shape('M-36 8q-2-22 18-24 18-32 36 0 20 2 18 24z', base) +
  disc([0, -30, 8], '#c8483c');
const boat: Emblem = ({ base }, { base: sail }) =>
  shape('M-36 12h72q-8 24-24 24h-26q-16 0-22-24z', base) + shape('M-4 6v-44l-26 44zM4 6v-36l24 36z', sail);
const rocket: Emblem = ({ base, light }, { base: fin }) =>
  shape('M-12 24q-10-44 12-66 22 22 12 66z', base) +
  shape('M-12 8l-16 24 18-6zM12 8l16 24-18-6z', fin) +
  disc([0, -8, 8], light) +
  shape('M-6 28h12l-6 14z', '#f2a33c');
const mushroom: Emblem = ({ base }) =>
  shape('M-13 2h26q2 24 8 34h-42q6-10 8-34z', '#f3ead8') +
  shape('M-40 4a40 38 0 0 1 80 0q-40 12-80 0z', base) +
  disc([-16, -10, 6], WHITE) +
  disc([8, -18, 7], WHITE) +
  disc([22, -4, 5], WHITE);
const cross: Emblem = ({ base }) =>
  shape('M-40-26h80v52h-80z', '#31496e') +
  line('M-40-26l80 52M40-26l-80 52', WHITE, 12) +
  line('M0-26v52M-40 0h80', WHITE, 17) +
  line('M0-24v48M-38 0h76', base, 8);
const egg: Emblem = ({ base, light }) =>
  shape('M0-40q30 18 30 48a30 30 0 0 1-60 0q0-30 30-48z', base) + line('M-26-4l9 9 9-9 8 9 9-9 9 9 8-9', light, 5);
const moon: Emblem = ({ base }) => shape('M12-38a40 40 0 1 0 24 62Q-14 20 12-38z', base);

/** Signs by the words that stand for them. */
export const EMBLEMS: ReadonlyMap<string, Emblem> = new Map(
  (
    [
      ['heart love sweetheart valentine', heart],
      ['star christma', star],
      ['flower floral daisy blossom botanical pansy orchid lily sunflower', flower],
      ['rose peony', rose],
      ['leaf fern ivy woodland botanic tree garden', leaf],
      ['apple fruit pear', apple],
      ['strawberry', strawberry],
      ['cherry', cherry],
      ['bird dove robin hen chick chicken cockerel duck swallow parrot feather', bird],
      ['butterfly fairy dragonfly', butterfly],
      ['skull pirate', skull],
      ['cat kitten', cat],
      ['dog dachshund scottie puppy', dog],
      ['rabbit bunny', rabbit],
      ['owl', owl],
      ['fish shell seaside', fish],
      ['reindeer santa festive xma pine', pine],
      ['snowflake snow', snowflake],
      ['crown princess queen king coronation baroque', crown],
      ['cupcake bakery', cakeSlice],
      ['boat nautical sailor anchor', boat],
      ['rocket spaceboy space astronaut', rocket],
      ['toadstool mushroom', mushroom],
      ['union jack london british england', cross],
      ['egg easter', egg],
      ['moon night sleep', moon],
    ] as const
  ).flatMap(([words, emblem]) => words.split(' ').map((word) => [word, emblem] as const)),
);
