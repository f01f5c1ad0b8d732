import type { Drawing, Look, Motif } from '../look.ts';
import { box, disc, line, type Mark, oval, ring, shadow, shape, times } from '../shapes.ts';
import { RUBBER, SHADE, SHEEN } from '../tint.ts';

/** A helmet from its right side, looking to the right: its shell, and what is cut into it and mounted on it. */
function helmet(look: Look, shell: string, extras: Mark): Mark {
  const { tint, accent } = look;
  return [
    shadow([200, 344, 118]),
    line('M126 240L176 322 232 240M176 322q26 14 46-4', RUBBER.light, 9),
    box([162, 312, 28, 18, 6], accent.base),
    line('M84 238q-14 30 16 44', RUBBER.base, 12),
    disc([96, 276, 14], accent.dark),
    shape('M82 224q118 34 246-6l-6 26q-116 36-234 6z', RUBBER.base),
    shape(shell, tint.base),
    extras,
    shape('M104 176q20-62 84-72-60 28-66 92z', SHEEN),
    look.says(/rear light: yes/) ? box([60, 188, 18, 40, 8], '#e0453c') + oval([62, 208, 34, 40], '#ff5a4a33') : '',
    look.says(/rotation protection: yes/) ? disc([286, 206, 12], '#f4d24a') : '',
  ].join('');
}

/** Slots through the shell, from the back to the front, more of them for more vents. */
function slots(count: number, colour: string): Mark {
  const inRow = Math.max(2, Math.ceil(count / 5));
  const step = 176 / inRow;
  return [0, 1, 2]
    .map((row) =>
      times(inRow, (place) => {
        const x = 108 + place * step + row * 7;
        const y = [124, 164, 204][row]! - Math.sin(((x - 80) / 250) * Math.PI) * [8, 12, 4][row]!;
        return line(`M${x} ${y}l${step * 0.5} ${-8 + place * 3}`, colour, Math.min(17, step * 0.3));
      }),
    )
    .join('');
}

const ROAD = 'M66 226C62 138 128 82 214 84 290 86 338 138 340 214q-40 6-66 6-30-6-62 8-80 22-146-2z';
const AERO = 'M34 216C74 136 140 88 222 90 290 94 334 142 338 216q-40 6-66 4-30-4-62 10-90 16-176-14z';
const BOWL = 'M72 230C60 136 122 76 204 76s142 64 136 152q-134 30-268 2z';

const FOX = '#dd7a3a';

const roadHelmet: Drawing = (look) => {
  const aero = look.says(/aero/);
  const vents = look.amount('vents', { least: 0, most: 26, usual: 12 });
  return helmet(
    look,
    aero ? AERO : ROAD,
    slots(aero ? 8 : vents, look.tint.deep) +
      line(aero ? 'M70 200q120-60 262-6' : 'M76 200q40 20 60 16', look.accent.base, 8),
  );
};

const cityHelmet: Drawing = (look) =>
  helmet(
    look,
    BOWL,
    [
      times(Math.round(look.amount('vents', { least: 0, most: 12, usual: 8 }) / 2), (place) =>
        line(`M${136 + place * 34} 122l-5 38`, look.tint.deep, 11),
      ),
      line('M70 206q134 30 270 0', look.accent.base, 12),
      look.says(/norm/)
        ? shape('M236 232q10-50 104-36l10 50q-60 30-114-14z', '#2e3a4acc') + shape('M256 226l26-30h16l-24 36z', SHEEN)
        : shape('M300 218q50-4 66 18-40 8-74-2z', look.tint.dark),
    ].join(''),
  );

const trailHelmet: Drawing = (look) =>
  helmet(
    look,
    'M62 236C52 138 124 80 206 82 284 86 330 136 332 210q-44 10-72 16-60 30-104 42-72 0-94-32z',
    slots(look.amount('vents', { least: 0, most: 26, usual: 14 }), look.tint.deep) +
      shape('M262 112q70 0 116 38-4 18-30 16-40-18-92-18z', look.accent.base) +
      line('M272 128q50 4 84 24', look.accent.dark, 4),
  );

const kidsHelmet: Drawing = (look) => {
  const bee = look.says(/bee/);
  const stripes = line('M128 104q-30 60-26 132M196 84v160M264 100q26 60 26 132', '#34383f', 24);
  const fox =
    shape('M112 110l-22-62 66 30z', look.tint.base) +
    shape('M112 96l-10-30 32 16z', '#f7e8dc') +
    shape('M270 100l34-58 20 74z', FOX) +
    shape('M286 94l14-28 10 38z', '#f7e8dc') +
    shape('M212 232q54-70 128-12-70 30-128 12z', '#f7ecdf');
  const eyes = disc([276, 168, 15], '#ffffff') + disc([280, 170, 8], '#2b3036');
  const feelers =
    line('M170 84q-10-40-36-44M224 80q0-40 26-48', '#34383f', 7) +
    disc([132, 40, 10], '#34383f') +
    disc([252, 30, 10], '#34383f');
  const painted = bee
    ? { ...look, tint: { ...look.tint, base: '#eebf3d', deep: '#8a6a14', dark: '#c99b25' } }
    : { ...look, tint: { ...look.tint, base: FOX, dark: '#b75c25' } };
  return (bee ? feelers : '') + helmet(painted, BOWL, (bee ? stripes : fox) + eyes + ring([276, 168, 15], SHADE, 3));
};

/** What is worn on the head while riding. */
export const headwear = {
  roadHelmet: { nouns: 'road helmet | helmet', draw: roadHelmet },
  cityHelmet: { nouns: 'city helmet', draw: cityHelmet },
  trailHelmet: { nouns: 'mountain bike helmet', draw: trailHelmet },
  kidsHelmet: { nouns: "children's helmet", draw: kidsHelmet },
} satisfies Record<string, Motif>;
