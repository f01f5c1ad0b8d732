/** `Bikes > Road bikes` as a path; empty steps are left out. */
export function categoryPath(text: string): string[] {
  return trimmedParts(text, '>');
}

/** `sale, summer` as a list; empty entries are left out. */
export function tagList(text: string): string[] {
  return trimmedParts(text, ',');
}

const trimmedParts = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
