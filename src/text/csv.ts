/** What spreadsheets take for the start of a formula, full-width forms included; some skip blanks before it. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * A text as a cell that no spreadsheet computes: one that would start a formula gets an apostrophe, which spreadsheets
 * read as "this is text". Plain numbers stay numbers. Source: OWASP, "CSV Injection".
 */
export function guardCell(text: string): string {
  if (!formulaStart.test(text)) return text;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : `'${text}`;
}

/** Rows as tab-separated text for the clipboard: guarded, one line a row, breaks and tabs inside cells as spaces. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const guarded = guardCell(text.replace(/[\t\r\n]+/g, ' '));
    // A cell that opens with a quotation mark would be read up to the next one.
    return guarded.startsWith('"') ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
