/** A text that a spreadsheet would compute gets an apostrophe before it, by which it stays a text. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
