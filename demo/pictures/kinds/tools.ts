import type { Drawing, Motif } from '../look.ts';
import { seal } from '../packs.ts';
import { box, dashes, disc, line, type Mark, ring, shadow, shape, times, turned } from '../shapes.ts';
import { PAPER, RUBBER, SHADE, SHEEN, STEEL, WHITE, WOOD } from '../tint.ts';

const multitool: Drawing = (look) => {
  const functions = look.amount('functions', { least: 4, most: 24, usual: 10 });
  const blades = Math.round(functions / 2.4);
  const fan = times(blades, (place) => {
    const degrees = -150 + (place * 150) / Math.max(1, blades - 1);
    const long = 112 - (place % 3) * 16;
    const blade =
      box([118, 236, long + 20, 13, 3], place % 2 === 0 ? STEEL.base : STEEL.light) +
      (place % 3 === 1 ? disc([134 + long, 242, 9], STEEL.dark) : box([130 + long, 238, 12, 9, 2], STEEL.dark));
    return turned(blade, degrees, [124, 242]);
  });
  return [
    shadow([200, 334, 120]),
    fan,
    box([96, 214, 222, 62, 26], look.tint.dark),
    box([96, 208, 222, 58, 26], look.tint.base),
    box([112, 216, 190, 9, 4], SHEEN),
    disc([124, 238, 11], STEEL.pale),
    disc([290, 238, 11], STEEL.pale),
    look.says(/chain tool: yes/) ? box([226, 262, 58, 34, 8], STEEL.dark) + box([244, 276, 22, 20, 3], '#f0e3d3') : '',
    seal([207, 238, 22], String(Math.round(functions)), look.accent),
  ].join('');
};

const tyreLevers: Drawing = ({ tint }) => {
  const lever =
    shape('M182 60q22-10 34 8l2 60-6 190q-14 12-26 0l-8-190z', tint.base) +
    shape('M182 60q22-10 34 8l-2 20q-16-14-34-6z', tint.dark) +
    shape('M188 100h8v190h-6z', SHEEN) +
    disc([199, 296, 6], tint.deep);
  return shadow([200, 340, 90]) + turned(lever, -26, [200, 310]) + turned(lever, 26, [200, 310]) + lever;
};

const patchKit: Drawing = ({ tint, accent }) =>
  shadow([200, 334, 130]) +
  box([70, 120, 200, 150, 18], tint.dark) +
  box([70, 112, 200, 150, 18], tint.base) +
  disc([170, 186, 46], tint.pale) +
  line('M170 162v48M146 186h48', tint.dark, 13) +
  turned(
    box([236, 214, 110, 40, 6], PAPER.light) +
      box([248, 214, 60, 40], accent.base) +
      box([336, 222, 22, 24, 4], RUBBER.base),
    -18,
    [290, 234],
  ) +
  disc([116, 306, 30], '#3a3e45') +
  disc([116, 306, 21], '#e0873c') +
  disc([196, 312, 24], '#3a3e45') +
  disc([196, 312, 16], '#e0873c') +
  box([86, 122, 150, 8, 4], SHEEN);

const tubelessPlugs: Drawing = ({ tint }) =>
  shadow([200, 336, 120]) +
  line('M76 102L246 236', STEEL.base, 11) +
  line('M62 90l18 14', STEEL.dark, 6) +
  box([226, 208, 124, 54, 24], tint.base) +
  box([238, 214, 96, 9, 4], SHEEN) +
  times(5, (place) =>
    line(`M${80 + place * 26} 306q14-24 ${place % 2 === 0 ? 30 : 20}-54`, place % 2 === 0 ? '#8a4f2e' : '#a5663f', 11),
  );

const chainTool: Drawing = ({ tint, accent }) =>
  shadow([200, 330, 120]) +
  box([58, 162, 150, 44, 18], tint.base) +
  box([72, 168, 120, 8, 4], SHEEN) +
  shape('M196 130h120q20 0 20 20v70q0 16-16 16h-34v-44h-30v44h-40q-20 0-20-20z', STEEL.base) +
  shape('M196 130h120q20 0 20 20v10H196z', STEEL.light) +
  box([206, 178, 54, 12], STEEL.deep) +
  beadsOfChain(286, 258) +
  box([330, 168, 24, 34, 6], accent.base);

const beadsOfChain = (x: number, y: number): Mark =>
  line(`M${x - 120} ${y + 20}h180`, STEEL.dark, 12) +
  times(5, (place) => box([x - 134 + place * 44, y + 6, 36, 28, 14], STEEL.light));

const chainGauge: Drawing = ({ tint }) =>
  shadow([200, 322, 130]) +
  shape('M48 168l30-16h236l40 34-12 20-30-14H110v26H82l-34-22z', tint.base) +
  shape('M78 152h236l10 8H70z', SHEEN) +
  disc([258, 172, 12], '#f0e3d3') +
  box([136, 164, 88, 16, 4], tint.pale) +
  beadsOfChain(228, 226);

const cassetteTool: Drawing = ({ tint, accent }) =>
  shadow([200, 338, 130]) +
  turned(
    box([186, 70, 30, 250, 12], tint.base) +
      box([192, 150, 8, 150, 4], SHEEN) +
      line('M198 92q-50 10-66 60', STEEL.dark, 13),
    38,
    [200, 200],
  ) +
  turned(box([184, 110, 30, 220, 12], tint.dark) + ring([199, 98, 30], STEEL.base, 18), -38, [200, 210]) +
  disc([300, 300, 38], accent.dark) +
  dashesAround(300, 300) +
  disc([300, 300, 15], STEEL.pale);

const dashesAround = (x: number, y: number): Mark =>
  dashes(`M${x - 28} ${y}a28 28 0 1 1 56 0a28 28 0 1 1-56 0`, STEEL.light, [12, 6, 5]);

const torqueWrench: Drawing = (look) => {
  const click = look.level > 1;
  const bits = Math.round(look.amount('bits', { least: 4, most: 16, usual: 10 }) / 2);
  return [
    shadow([200, 338, 130]),
    turned(
      [
        box([60, 168, 130, 50, click ? 22 : 12], look.tint.base),
        line('M84 176v34M104 176v34M124 176v34M144 176v34', look.tint.dark, 5),
        box([184, 180, 110, 26, 6], STEEL.base),
        disc([306, 193, 38], STEEL.base),
        disc([306, 193, 24], STEEL.dark),
        box([296, 183, 20, 20, 2], STEEL.deep),
        click
          ? box([190, 172, 60, 42, 8], RUBBER.base) + box([198, 182, 44, 22, 4], '#cfe0c9')
          : line('M188 232l24-26M228 232l-4-26M266 232l-18-26', look.accent.base, 5),
        box([70, 174, 110, 7, 3], SHEEN),
      ].join(''),
      -32,
    ),
    times(bits, (place) => box([70 + place * 26, 290, 16, 36, 3], place % 2 === 0 ? STEEL.dark : STEEL.base)),
  ].join('');
};

const hexSet: Drawing = ({ tint, accent }) =>
  shadow([200, 348, 110]) +
  times(8, (place) =>
    line(
      `M${110 + place * 23} 300V${76 + place * 17}h${-30 + place * 3}`,
      place % 2 === 0 ? STEEL.base : STEEL.dark,
      15 - place * 1.2,
    ),
  ) +
  box([86, 214, 222, 92, 16], tint.base) +
  box([96, 222, 202, 10, 4], SHEEN) +
  box([120, 250, 150, 28, 8], accent.base) +
  line('M136 264h118', accent.pale, 5);

const workStand: Drawing = (look) => {
  const strong = look.level > 1;
  return [
    shadow([200, 346, 120]),
    strong
      ? box([110, 322, 190, 22, 6], STEEL.deep)
      : line('M200 300L96 342M200 300L304 342M200 300L214 346', look.tint.dark, 13),
    line('M200 324V72', STEEL.base, strong ? 26 : 17),
    line('M200 224V96', look.tint.base, strong ? 32 : 22),
    line(`M200 96H290`, look.tint.dark, 18),
    box([282, 66, 30, 62, 8], RUBBER.base),
    box([306, 74, 36, 18, 4], RUBBER.light),
    box([306, 104, 36, 18, 4], RUBBER.light),
    line('M296 128l16 30', look.accent.base, 10),
    disc([200, 230, 15], look.accent.base),
    strong ? box([150, 250, 100, 44, 8], look.tint.deep) + line('M172 262h56M172 278h36', look.tint.light, 5) : '',
  ].join('');
};

const toolKit: Drawing = ({ tint, accent }) => {
  const tool = (x: number, high: number, colour: string) =>
    box([x, 150 - high, 14, high, 4], STEEL.base) + box([x - 4, 140, 22, 66, 8], colour);
  return [
    shadow([200, 344, 150]),
    box([52, 66, 296, 150, 16], tint.dark),
    box([66, 80, 268, 126, 8], RUBBER.light),
    tool(96, 44, accent.base),
    tool(134, 56, tint.light),
    tool(172, 36, accent.base),
    ring([238, 132, 20], STEEL.base, 10),
    box([232, 148, 14, 54, 5], STEEL.base),
    ring([294, 128, 16], STEEL.light, 8),
    box([288, 140, 13, 62, 5], STEEL.light),
    box([44, 210, 312, 122, 18], tint.base),
    box([44, 210, 312, 18, 8], tint.light),
    box([96, 224, 34, 30, 5], accent.dark),
    box([270, 224, 34, 30, 5], accent.dark),
    line('M160 332v10h80v-10', RUBBER.base, 13),
    seal([200, 278, 30], '22', accent),
  ].join('');
};

const wallHook: Drawing = (look) => {
  const classic = look.says(/classic/);
  return [
    box([150, 70, 100, 210, classic ? 4 : 22], classic ? WOOD.base : look.tint.base),
    box([158, 78, 10, 190, 5], SHEEN),
    disc([200, 104, 10], STEEL.pale),
    disc([200, 248, 10], STEEL.pale),
    line('M200 160q0 110 70 110 56 0 56-60', SHADE, 26),
    line('M200 152q0 110 66 110 52 0 54-58', classic ? STEEL.dark : RUBBER.base, 22),
    classic ? disc([320, 200, 15], '#a33b32') : line('M320 228v-24', look.accent.base, 24),
  ].join('');
};

const brushSet: Drawing = ({ tint, accent }) => {
  const brush = (x: number, high: number, width: number) =>
    box([x - 11, high, 22, 150, 10], tint.base) +
    box([x - width / 2, high + 140, width, 36, 8], tint.dark) +
    shape(`M${x - width / 2} ${high + 176}h${width}l6 52h-${width + 12}z`, WHITE) +
    line(
      times(4, (place) => `M${x - width / 3 + place * (width / 4.5)} ${high + 182}v38`),
      accent.light,
      4,
    );
  return (
    shadow([200, 336, 140]) +
    brush(88, 96, 44) +
    brush(164, 74, 62) +
    brush(244, 90, 36) +
    line('M318 90V240', accent.base, 20) +
    line('M318 240v80', WHITE, 38) +
    line('M302 250h32M302 270h32M302 290h32M302 310h32', accent.light, 5)
  );
};

/** What repairs, and what keeps tools in order. */
export const tools = {
  multitool: { nouns: 'multi-tool | multitool', draw: multitool },
  tyreLevers: { nouns: 'tyre levers', draw: tyreLevers },
  patchKit: { nouns: 'puncture repair kit', draw: patchKit },
  tubelessPlugs: { nouns: 'tubeless plug kit', draw: tubelessPlugs },
  chainTool: { nouns: 'chain tool', draw: chainTool },
  chainGauge: { nouns: 'chain wear gauge', draw: chainGauge },
  cassetteTool: { nouns: 'cassette tool set', draw: cassetteTool },
  torqueWrench: { nouns: 'torque wrench | wrench', draw: torqueWrench },
  hexSet: { nouns: 'hex key set', draw: hexSet },
  workStand: { nouns: 'repair stand', draw: workStand },
  toolKit: { nouns: 'tool case | toolbox', draw: toolKit },
  wallHook: { nouns: 'wall hook', draw: wallHook },
  brushSet: { nouns: 'brush set | brush', draw: brushSet },
} satisfies Record<string, Motif>;
