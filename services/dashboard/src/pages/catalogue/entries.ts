import { graphql, type ResultOf } from "../../api/graphql";
import type { Bilingual, Words } from "../../language/words";
import { levelWords } from "../../words/states";

/** All catalogues in one question, of which each page asks for one part. */
export const Query = graphql(`
  query Catalogue(
    $list: ChecklistKind!
    $term: HealthPlanTerm!
    $items: Boolean!
    $levels: Boolean!
    $kinds: Boolean!
    $targets: Boolean!
  ) {
    checklistItems(list: $list) @include(if: $items) { item number sectionName { ja en } text { ja en } verified }
    growthLevels @include(if: $levels) { level label text { ja en } verified source }
    memberKinds @include(if: $kinds) { key organisations name { ja en } verified }
    healthPlan(term: $term, prefecture: 0) @include(if: $targets) {
      targets { target number name { ja en } wording { ja en } verified source }
    }
  }
`);

export const PARTS = [
  "PREFECTURE",
  "AREA_ONE_TO_TWO",
  "AREA_TWO_TO_THREE",
  "LEVELS",
  "KINDS",
  "THIRD",
  "SECOND",
] as const;
export type Part = (typeof PARTS)[number];

/** Words that the operator can correct, wherever they stand. */
export interface Entry {
  catalogue: "checklist_item" | "growth_level" | "member_kind" | "health_target";
  /** By what the gateway knows it. */
  name: string;
  /** By what people know it. */
  number: Words;
  /** What it belongs to or means. */
  about: Bilingual | undefined;
  text: Bilingual;
  verified: boolean;
  /** Where the words are from; empty where the gateway does not say. */
  source: string;
}

/** What to ask for a part of the catalogues. */
export function variablesOf(part: Part) {
  const items = part === "PREFECTURE" || part === "AREA_ONE_TO_TWO" || part === "AREA_TWO_TO_THREE";
  const targets = part === "THIRD" || part === "SECOND";
  return {
    list: items ? part : ("PREFECTURE" as const),
    term: targets ? part : ("THIRD" as const),
    items,
    levels: part === "LEVELS",
    kinds: part === "KINDS",
    targets,
  };
}

const both = (text: string): Words => [text, text];

/** The entries of the part that was asked for, in their own order. */
export function entriesOf(found: ResultOf<typeof Query>): Entry[] {
  const items = found.checklistItems?.map(
    ({ item, number, sectionName, text, verified }): Entry => ({
      catalogue: "checklist_item",
      name: item,
      number: both(number),
      about: sectionName,
      text,
      verified,
      source: "",
    }),
  );
  const levels = found.growthLevels?.map(
    ({ level, label, text, verified, source }): Entry => ({
      catalogue: "growth_level",
      name: label,
      number: levelWords[level],
      about: undefined,
      text,
      verified,
      source,
    }),
  );
  const kinds = found.memberKinds?.map(
    ({ key, organisations, name, verified }, at): Entry => ({
      catalogue: "member_kind",
      name: key,
      number: both(`${at + 1}`),
      about: { ja: organisations.join("、"), en: organisations.join("、") },
      text: name,
      verified,
      source: "",
    }),
  );
  const targets = found.healthPlan?.targets.map(
    ({ target, number, name, wording, verified, source }): Entry => ({
      catalogue: "health_target",
      name: target,
      number: both(number),
      about: name,
      text: wording,
      verified,
      source,
    }),
  );
  return items ?? levels ?? kinds ?? targets ?? [];
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Whether an entry has what is sought in its number or its words, of either language and width. */
export function has({ number, about, text }: Entry, sought: string): boolean {
  const words = [number[0], number[1], about?.ja ?? "", about?.en ?? "", text.ja, text.en];
  return plain(words.join("\n")).includes(plain(sought.trim()));
}
