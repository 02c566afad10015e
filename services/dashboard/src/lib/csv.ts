/** A table as CSV that spreadsheet programs open with its Japanese intact: with a byte order mark, and no cell read as a formula. */
export function csv(rows: readonly (readonly string[])[], source: string): string {
  const lines = [...rows, [], [source]].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const plain = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
