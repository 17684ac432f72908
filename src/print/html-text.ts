const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that no reader of HTML takes for markup, between tags as well as in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** Text as a string of CSS: every character by its number, so that nothing can end the string or the sheet. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
