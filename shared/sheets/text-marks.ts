/**
 * Spreadsheets take a CSV cell that begins so for a formula, and long digits for a number. An apostrophe in front
 * makes either a text; reading takes it away again, so what went out comes in unchanged.
 */
const formulaStart = /^[=+\-@\t\r]/;
const digitsOnly = /^\d[\d-]*$/;
const marked = /^'(?=[=+\-@\t\r\d'])/;
/** `="0573"`: how some programs write a text of digits. */
const quotedFormula = /^="([^"=]*)"$/;

/** Could a spreadsheet run it? */
export const startsLikeFormula = (text: string): boolean => formulaStart.test(text);

/** The cell as it is written to CSV; `code`: its digits are a name, not a number. */
export const markText = (text: string, code: boolean): string =>
  formulaStart.test(text) || text.startsWith("'") || (code && digitsOnly.test(text)) ? `'${text}` : text;

/** What was meant by a CSV cell. */
export const unmarkText = (text: string): string => text.replace(quotedFormula, "$1").replace(marked, "");
