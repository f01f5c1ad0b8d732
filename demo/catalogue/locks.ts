import { department } from './department.ts';

/** Locks in tiers of security, from a short stop to a night outdoors. */
export const locks = department('Locks', {
  uLock: {
    shelf: 'U-locks',
    name: 'U-lock | U kilit | ล็อกรูปตัวยู | antifurt U | beugelslot',
    articles: [
      {
        id: 'LOCK-U-1',
        brand: 'Bastionel',
        model: 'Keep 12',
        priceMinor: 3495,
        costMinor: 1580,
        stock: 50,
        about: 'A 12 mm shackle with a bracket for the frame.',
        facts: 'level: entry | security: 6 of 10 | shackle: 12 mm | weight: 1.1 kg',
      },
      {
        id: 'LOCK-U-2',
        brand: 'Bastionel',
        model: 'Keep 14',
        priceMinor: 5995,
        costMinor: 2850,
        compareAtMinor: 6495,
        stock: 40,
        about: 'Double locking, 14 mm steel, three keys of which one has a light.',
        facts: 'level: mid | security: 8 of 10 | shackle: 14 mm | weight: 1.4 kg',
      },
      {
        id: 'LOCK-U-3',
        brand: 'Bastionel',
        model: 'Keep 18',
        priceMinor: 7295,
        costMinor: 3550,
        stock: 18,
        about: '18 mm of hardened steel that insurers of electric bikes accept.',
        facts: 'level: high | security: 10 of 10 | shackle: 18 mm | weight: 1.9 kg',
      },
    ],
  },
  foldingLock: {
    shelf: 'Folding locks',
    name: 'folding lock | katlanır kilit | ล็อกแบบพับ | antifurt pliabil | tearslot',
    articles: [
      {
        id: 'LOCK-FOLD-1',
        brand: 'Bastionel',
        model: 'Hinge 85',
        priceMinor: 5495,
        costMinor: 2600,
        stock: 34,
        about: '85 cm of plates that fold into a holder at the bottle mount.',
        facts: 'level: mid | security: 7 of 10 | length: 85 cm | weight: 1.0 kg',
      },
      {
        id: 'LOCK-FOLD-2',
        brand: 'Bastionel',
        model: 'Hinge 100',
        priceMinor: 8995,
        costMinor: 4400,
        stock: 14,
        about: 'A metre of thicker plates and an alarm that barks at 100 dB.',
        facts: 'level: high | security: 9 of 10 | length: 100 cm | weight: 1.5 kg',
      },
    ],
  },
  chainLock: {
    shelf: 'Chain locks',
    name: 'chain lock | zincir kilit | โซ่ล็อกจักรยาน | antifurt cu lanț | kettingslot',
    articles: [
      {
        id: 'LOCK-CHAIN',
        brand: 'Bastionel',
        model: 'Moat 110',
        priceMinor: 4995,
        costMinor: 2350,
        stock: 42,
        about: 'Square links of 8 mm, long enough for a lamp post.',
        facts: 'level: mid | security: 8 of 10 | length: 110 cm | weight: 2.2 kg',
      },
    ],
  },
  cableLock: {
    shelf: 'Cable locks',
    name: 'cable lock | kablo kilit | สายล็อกจักรยาน | antifurt cu cablu | kabelslot',
    articles: [
      {
        id: 'LOCK-CABLE',
        brand: 'Bastionel',
        model: 'Leash',
        priceMinor: 1295,
        costMinor: 500,
        stock: 80,
        about: 'For a coffee within sight, or as a second lock for the wheel.',
        facts: 'level: entry | security: 2 of 10 | length: 150 cm | weight: 0.3 kg',
      },
    ],
  },
  frameLock: {
    shelf: 'Frame locks',
    name: 'frame lock | arka tekerlek kilidi | ล็อกติดเฟรม | antifurt de cadru | ringslot',
    articles: [
      {
        id: 'LOCK-RING',
        brand: 'Bastionel',
        model: 'Halo',
        priceMinor: 2995,
        costMinor: 1350,
        stock: 36,
        about: 'Fixed to the frame, closed with one push.',
        facts: 'level: mid | security: 5 of 10 | weight: 0.6 kg',
      },
    ],
  },
});
