import { fetched } from "./ask";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a table for a later request; answers its id. */
export async function upload(file: File): Promise<string> {
  const type = file.name.toLowerCase().endsWith(".csv") ? "text/csv" : XLSX;
  const reply = await fetched("/uploads", { method: "POST", headers: { "Content-Type": type }, body: file });
  return ((await reply.json()) as { upload: string }).upload;
}
