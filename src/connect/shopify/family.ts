import { plainText } from '../../lib/index.ts';
import type { Columns } from '../rows/columns.ts';
import { categoryPath, tagList } from '../rows/lists.ts';
import { withoutEmpty } from '../rows/parsed.ts';

/** What the first row of a handle says for all its variants. */
export interface Family {
  handle: string;
  title: string;
  imageUrl: string;
  optionNames: readonly string[];
  fields: Readonly<Record<string, unknown>>;
}

type Cells = readonly string[];

const DESCRIPTION_MAX_LENGTH = 20_000;

/** Prepares the reading of first rows. */
export function familyReader(columns: Columns): (cells: Cells) => Family {
  const handle = columns.cell('Handle', 'URL handle');
  const title = columns.cell('Title');
  const body = columns.cell('Body (HTML)', 'Description');
  const vendor = columns.cell('Vendor');
  const category = columns.cell('Product Category', 'Product category');
  const type = columns.cell('Type');
  const tags = columns.cell('Tags');
  const status = columns.cell('Status');
  const published = columns.cell('Published', 'Published on online store');
  const image = columns.cell('Image Src', 'Product image URL');
  const options = [1, 2, 3].map((number) => columns.cell(`Option${number} Name`));
  return (cells) => ({
    handle: handle(cells),
    title: title(cells),
    imageUrl: image(cells),
    optionNames: options.map((cell) => cell(cells)),
    fields: {
      ...withoutEmpty({
        description: plainText(body(cells)).slice(0, DESCRIPTION_MAX_LENGTH),
        brand: vendor(cells),
      }),
      categoryPath: path(category(cells), type(cells)),
      tags: tagList(tags(cells)),
      active: /^(?:active)?$/i.test(status(cells)) && !/^false$/i.test(published(cells)),
    },
  });
}

/** The shop's own type is narrower than Shopify's category, and stands last unless it says the same. */
function path(category: string, type: string): string[] {
  const steps = categoryPath(category);
  const known = steps.at(-1)?.toLowerCase() === type.toLowerCase();
  return type === '' || known ? steps : [...steps, type];
}
