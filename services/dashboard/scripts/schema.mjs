// Writes the types of the API from the gateway's schema; with --check, says whether the committed ones are those.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../src/api/schema.d.ts", import.meta.url);
const before = readFileSync(file, "utf8");
execFileSync("npx", ["gql.tada", "generate-output"], { stdio: ["ignore", "ignore", "inherit"] });
const made = readFileSync(file, "utf8").replace(/^\/\*.*\*\/\n/gm, "");
if (process.argv.includes("--check")) {
  writeFileSync(file, before);
  if (made !== before) {
    console.error("src/api/schema.d.ts is not what the schema says: run npm run schema");
    process.exit(1);
  }
} else {
  writeFileSync(file, made);
}
