import { join } from "node:path";
import { begin, type Ground, type Running, run } from "./program.ts";

/** `renkei up` on a folder; ready when what stands in the folder of workbooks is imported. */
export async function embedded({ folder, port, origin, ndb, maps }: Ground): Promise<Running> {
  const data = join(folder, "data");
  const seeded = run(["seed", "demo", "--data", data, "--public-url", origin]);
  if (maps.length) run(["boundaries", "import", ...maps, "--data", data]);
  const args = ["up", "--data", data, "--port", `${port}`, "--public-url", origin, ...(ndb ? ["--ndb", ndb] : [])];
  const ready = ndb ? "準備ができました" : "#invitation=";
  const { child, said } = await begin(args, {}, (text) => text.includes(ready));
  return { processes: [child], said: seeded + said };
}
