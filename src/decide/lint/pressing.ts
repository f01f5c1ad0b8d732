/** Words of hurry in the languages that we speak ourselves. */
const PRESSING =
  /\b(?:hurry|last chance|act now|don[’']t miss|only today|buy now|acele|son şans|kaçırma|grăbiți|ultima șansă|nu rata|haast|lêste kâns)|รีบ|ด่วน|โอกาสสุดท้าย/i;

/** True of a text that hurries: a shopper should choose and not be chased. */
export function presses(text: string): boolean {
  return PRESSING.test(text);
}
