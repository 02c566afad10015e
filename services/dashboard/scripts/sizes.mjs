// Fails when the script of a first load, compressed, has grown over its limit. Run after a build.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 250;
const dist = new URL("../dist/", import.meta.url);
const kb = (name) => gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length / 1024;

const html = readFileSync(new URL("index.html", dist), "utf8");
if (/<script(?![^>]*\bsrc=)/.test(html)) throw new Error("a script stands in the page: the policy refuses it");
const first = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name);
const loaded = [...new Set(first)].map((name) => ({ name, size: kb(name) }));
const sum = loaded.reduce((total, it) => total + it.size, 0);
for (const { name, size } of loaded) console.log(`${size.toFixed(1).padStart(7)} KB  ${name}`);
console.log(`${sum.toFixed(1).padStart(7)} KB  first load, compressed (limit ${LIMIT_KB})`);
const rest = readdirSync(new URL("assets/", dist)).filter((it) => it.endsWith(".js") && !first.includes(it));
for (const { name, size } of rest
  .map((name) => ({ name, size: kb(name) }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 3)) {
  console.log(`${size.toFixed(1).padStart(7)} KB  later: ${name}`);
}
if (sum > LIMIT_KB) process.exit(1);
