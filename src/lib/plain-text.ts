const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' }),
);
/** Elements whose content is no text to read. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head']);
const BREAKS = new Set(
  'address article aside blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/**
 * The words of a piece of HTML: tags, comments and scripts left out, entities resolved, a line for each block. One pass,
 * in linear time. The result is plain text and must be escaped like any other before it is shown.
 */
export function plainText(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open === -1 ? html.length : open);
    if (open === -1) break;
    const tag = /^<\/?([a-z][a-z0-9]*)|^<!/i.exec(html.slice(open, open + 20));
    if (!tag) {
      text += '<';
      at = open + 1;
      continue;
    }
    const name = tag[1]?.toLowerCase() ?? '';
    if (BREAKS.has(name)) text += '\n';
    at = SILENT.has(name) && html[open + 1] !== '/' ? afterElement(lower, open, name) : afterTag(html, open);
  }
  return tidy(resolveEntities(text));
}

function afterTag(html: string, open: number): number {
  const comment = html.startsWith('<!--', open);
  const close = html.indexOf(comment ? '-->' : '>', open);
  return close === -1 ? html.length : close + (comment ? 3 : 1);
}

function afterElement(lower: string, open: number, name: string): number {
  const end = lower.indexOf(`</${name}`, open);
  return end === -1 ? lower.length : afterTag(lower, end);
}

function resolveEntities(text: string): string {
  return text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES.get(body.toLowerCase()) ?? whole;
    const code = Number(body.slice(1).replace(/^x/i, '0x'));
    const valid = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '';
  });
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split(/\s/).filter(Boolean).join(' '))
    .filter((line) => line !== '')
    .join('\n');
