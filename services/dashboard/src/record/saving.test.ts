import { readFileSync } from "node:fs";
import { print } from "@0no-co/graphql.web";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { saving } from "./saving";

const schema = buildSchema(readFileSync(new URL("../../../gateway/schema.graphql", import.meta.url), "utf8"));
const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
const kinds = fields.filter((it) => it.startsWith("save")).map((it) => it.slice("save".length));

test.each(kinds)("the gateway understands how a record of kind %s is saved", (kind) => {
  const document = print(saving(kind as Parameters<typeof saving>[0]));
  expect(validate(schema, parse(document))).toEqual([]);
});

test("each kind asks for the same, by its own name", () => {
  expect(kinds.length).toBeGreaterThan(20);
  expect(print(saving("Theme"))).toContain(
    "mutation SaveTheme($change: ChangeInput, $council: ID, $year: Int!, $input: ThemeInput!)",
  );
});
