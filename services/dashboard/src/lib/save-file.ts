import { fetched } from "../api/ask";
import { Failure } from "../api/failure";

/** Hands a file to whoever looks at the page. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Fetches a document of the chosen space: a plain link could not say which space is meant. */
export async function download(path: string): Promise<void> {
  const response = await fetched(path);
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  if (!name) throw new Failure("fault");
  saveFile(name, await response.blob());
}
