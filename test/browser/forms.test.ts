import { expect, test } from 'vitest';
import { SHOPPER_LOCALES } from '../../src/domain/index.ts';
import { barriersIn } from './accessibility.ts';
import { audit } from './audit.ts';
import { type GalleryLook, openGallery } from './gallery/gallery-page.ts';
import { openBrowser, takePicture } from './open-browser.ts';

interface Look extends GalleryLook {
  readonly name: string;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Letters so much larger than usual, as some people set them. */
  readonly letters?: string;
}

const LOOKS: readonly Look[] = [
  { name: 'wide' },
  { name: 'wide-dark', colorScheme: 'dark' },
  { name: 'shop', dress: 'shop' },
  { name: 'shadow', dress: 'shop', shadow: true },
  { name: 'shop-dark', dress: 'shop', colorScheme: 'dark' },
  { name: 'narrow', width: 320 },
  { name: 'narrow-shop-dark', width: 320, dress: 'shop', colorScheme: 'dark' },
  { name: 'zoomed', width: 640 },
  { name: 'large-letters', width: 640, letters: '200%' },
  { name: 'rtl', rtl: true, width: 700 },
  ...SHOPPER_LOCALES.slice(1).map((locale) => ({
    name: `narrow-${locale}`,
    locale,
    width: 360,
    dress: 'shop' as const,
  })),
];

test.each(LOOKS)('S3 every form is readable and usable by all, $name', async ({ name, width = 1200, ...look }) => {
  await using pages = await openGallery(look);
  await using browser = await openBrowser({ width, height: 900 });
  const page = await browser.open('about:blank');
  await page.emulateMedia({ colorScheme: look.colorScheme ?? 'light', reducedMotion: 'reduce' });
  await page.goto(pages.url);
  if (look.letters) await page.addStyleTag({ content: `:root { font-size: ${look.letters} }` });
  await takePicture(page, `test/artefacts/forms-${name}.png`);
  expect(await barriersIn(page)).toEqual([]);
  const { tooWide, faint, small } = await audit(page);
  expect({ tooWide, faint }).toEqual({ tooWide: 0, faint: [] });
  // A checkbox is hit by its label, which is 44 pixels high.
  expect(small.filter((each) => !/ input\./.test(each))).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

test('S3 the keyboard reaches what can be done in the order in which it is read, and shows where it is', async () => {
  await using pages = await openGallery();
  await using browser = await openBrowser();
  const page = await browser.open(pages.url);
  const reached: string[] = [];
  for (let press = 0; press < 9; press++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate<string>(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
      ),
    );
    const ring = await page.evaluate<number>('parseFloat(getComputedStyle(document.activeElement).outlineWidth)');
    expect(ring, reached.at(-1)).toBeGreaterThanOrEqual(2);
  }
  expect(reached).toEqual([
    'Lumenwick Echo 15 front light',
    'Leave out: Lumenwick Echo 15 front light',
    'Voltmoor AAA alkaline batteries, pack of 4',
    'Leave out: Voltmoor AAA alkaline batteries, pack of 4',
    'Skelmar Bowler city helmet, size M',
    'Leave out: Skelmar Bowler city helmet, size M',
    'Add 3 to cart · €58.40',
    'No, thanks',
    'Voltmoor AAA alkaline batteries, pack of 4',
  ]);
});

test.each([1200, 360])('S3 the pop-up stands in the middle of a page that is %i pixels wide', async (width) => {
  await using pages = await openGallery({ dress: 'shop' });
  await using browser = await openBrowser({ width, height: 700 });
  const page = await browser.open(pages.url);
  await page.evaluate("const popup = document.querySelector('dialog'); popup.close(); popup.showModal()");
  await takePicture(page, `test/artefacts/forms-dialog-${width}.png`);
  const { x, y, width: wide, height } = (await page.getByRole('dialog').boundingBox())!;
  expect(Math.abs(2 * x + wide - width)).toBeLessThan(20); // beside a scroll bar
  expect(Math.abs(2 * y + height - 700)).toBeLessThan(2);
  expect(await barriersIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('S3 without scripts a form posts what the shopper wants, and what was left out as such', async () => {
  await using pages = await openGallery();
  await using browser = await openBrowser({ javaScriptEnabled: false });
  const page = await browser.open(pages.url);
  await page.getByLabel('Leave out: Skelmar Bowler city helmet, size M').check();
  await page.getByRole('button', { name: 'Add 3 to cart' }).click();
  await expect.poll(() => pages.posted.length).toBe(1);
  const [{ path, body } = { path: '', body: '' }] = pages.posted;
  expect([path, [...new URLSearchParams(body)]]).toEqual([
    '/cart',
    [
      ['decisionId', `dec_${'0'.repeat(26)}`],
      ['placement', 'product_page'],
      ['token:BATT-AAA-4', 'token'],
      ['productId', 'LITE-F-ECHO'],
      ['productId', 'BATT-AAA-4'],
      ['productId', 'HELM-CITY-1-M'],
      ['without', 'HELM-CITY-1-M'],
    ],
  ]);
});

test('S3 at the checkout nothing is posted that the shopper did not tick', async () => {
  await using pages = await openGallery();
  await using browser = await openBrowser({ javaScriptEnabled: false });
  const page = await browser.open(pages.url);
  const bump = page.getByRole('region', { name: 'One more thing?' });
  expect(await bump.getByRole('checkbox').isChecked()).toBe(false);
  await bump.getByRole('button', { name: 'Add to cart' }).click();
  expect(pages.posted).toEqual([]); // the browser asks for the tick first
  await bump.getByRole('checkbox').check();
  await bump.getByRole('button', { name: 'Add to cart' }).click();
  await expect
    .poll(() => pages.posted.map(({ body }) => new URLSearchParams(body).getAll('productId')))
    .toEqual([['BATT-AAA-4']]);
});
