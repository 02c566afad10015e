/** The text of a file in UTF-8 or, as older Japanese programs write it, Shift_JIS; undefined where it is no text. */
export async function textOfFile(file: Blob): Promise<string | undefined> {
  const bytes = await file.arrayBuffer();
  for (const code of ["utf-8", "shift_jis"]) {
    try {
      const text = new TextDecoder(code, { fatal: true }).decode(bytes);
      if (!hasControls(text)) return text.replaceAll("\r\n", "\n");
    } catch {
      // Not in this code: the next one is tried.
    }
  }
  return undefined;
}

/** Whether something stands in it that no text has, as in a PDF or a workbook. */
function hasControls(text: string): boolean {
  return [...text].some((it) => it < " " && !"\n\r\t".includes(it));
}
