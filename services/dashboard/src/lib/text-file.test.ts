import { expect, test } from "vitest";
import { textOfFile } from "./text-file";

test("text is read as UTF-8, and else as Shift_JIS", async () => {
  expect(await textOfFile(new Blob(["議題\r\n1 健診"]))).toBe("議題\n1 健診");
  expect(await textOfFile(new Blob([new Uint8Array([0x8b, 0x63, 0x91, 0xe8])]))).toBe("議題");
});

test("a workbook or a PDF is no text", async () => {
  expect(await textOfFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]))).toBeUndefined();
  expect(await textOfFile(new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 0xff])]))).toBeUndefined();
});
