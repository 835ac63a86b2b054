/** Text for cells that somebody will open in a spreadsheet: what begins like a formula must stay the text it is. */

/** What spreadsheets, also through a saved CSV, take for the beginning of a formula; in full width too, since input methods and some programs fold it. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** Text that `neutralised` has marked. */
const marked = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** The text, with an apostrophe before it where a spreadsheet could take it for a formula. */
export const neutralised = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before `neutralised`, so that what is exported can be read again. */
export const restored = (text: string): string => text.replace(marked, '');
