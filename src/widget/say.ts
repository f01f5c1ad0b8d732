/** Fills the holes of a text: `{title}` with `holes.title`. A text says nothing where there is nothing to fill a hole with. */
export function say(text: string, holes: Readonly<Record<string, string>>): string {
  let empty = false;
  const said = text.replace(/{(\w+)}/g, (_, name: string) => {
    empty ||= !holes[name];
    return holes[name] ?? '';
  });
  return empty ? '' : said;
}
