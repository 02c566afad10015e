import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";
import type { FragmentOf } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { CoverageBar, type CoverageCounts } from "../../parts/coverage-bar";
import { Field } from "../../parts/field";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { checklistWords as words } from "../../words/checklist";
import { bySection, FILTERS, type Filter, matches } from "./filter";
import { ItemRow } from "./item-row";
import { keyAction, target } from "./keys";
import { lacks } from "./lacks";
import { ListHead } from "./list-head";
import type { AnswerStatus, CoverageParts, Row } from "./parts";
import { useAnswers } from "./use-answers";

interface ItemListProps {
  id: string;
  coverage: FragmentOf<typeof CoverageParts>;
  sections: readonly (CoverageCounts & { section: string })[];
  rows: readonly Row[];
  reload: () => Promise<void>;
  /** Rewords or hides an item of the handbook. */
  onAdapt: ((row: Row) => void) | undefined;
  /** What stands between the head and the items. */
  before: ReactNode;
}

/** A list to be filled in, with the keyboard alone if one likes. */
export function ItemList({ id, coverage, sections, rows, reload, onAdapt, before }: ItemListProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const [filter, setFilter] = useState<Filter>("all");
  // What a filter found stays till another one is chosen: rows must not vanish while they are answered.
  const [found, setFound] = useState<ReadonlySet<string>>();
  const [open, setOpen] = useState<{ key: string; asked?: AnswerStatus }>();
  const [judged, setJudged] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const settled = useCallback(() => void reload(), [reload]);
  const { pending, latest, send, drop } = useAnswers(id, settled);
  const shown = rows
    .filter((it) => !found || found.has(it.key))
    .map((it) => ({ ...it, answer: latest(it.answer, it.key) }));

  const focus = (at: number) => {
    const bars = box.current?.querySelectorAll<HTMLElement>("[data-item]");
    const button = bars?.[at]?.querySelector<HTMLElement>('[tabindex="0"]');
    button?.focus();
    bars?.[at]?.closest("li")?.scrollIntoView({ block: "nearest" });
  };

  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const bar = event.target.closest<HTMLElement>("[data-item]");
    const action = bar && keyAction(event);
    const at = shown.findIndex((it) => it.key === bar?.dataset["item"]);
    const row = shown[at];
    if (!action || !row) return;
    event.preventDefault();
    if (action.do === "details") return setOpen(open?.key === row.key ? undefined : { key: row.key });
    if (action.do === "confirm" || action.do === "contradict") {
      if (!row.proposal || !writes) return;
      if (action.do === "contradict") return setJudged(row.key);
      void send(row.key, { judge: { stance: "CONFIRMED" } }, row.answer?.version ?? 0);
      return focus(Math.min(at + 1, shown.length - 1));
    }
    if (action.do === "answer" && !answer(row, action.status)) return;
    focus(
      target(
        shown.map((it) => it.answer?.status ?? "UNANSWERED"),
        at,
        action,
      ),
    );
  };

  /** Sends an answer; where it needs a reason first, opens the details instead. */
  const answer = (row: Row, status: AnswerStatus): boolean => {
    if (!writes) return false;
    if (lacks(row, status)) {
      setOpen({ key: row.key, asked: status });
      return false;
    }
    void send(row.key, { answer: { status } }, row.answer?.version ?? 0);
    return true;
  };

  return (
    <>
      <ListHead
        id={id}
        coverage={coverage}
        pending={pending}
        onRetry={(key, it) => void send(key, it.sent, it.version)}
        reload={reload}
      />
      {before}
      <Field
        label={say(words.show)}
        value={filter}
        className="max-w-md"
        options={FILTERS.map((it) => ({ value: it, label: say(words[it]) }))}
        onChange={(value) => {
          const wanted = FILTERS.find((it) => it === value) ?? "all";
          setFilter(wanted);
          setFound(
            wanted === "all" ? undefined : new Set(rows.filter((it) => matches(it, wanted)).map((it) => it.key)),
          );
        }}
      />
      {shown.length === 0 && <p>{say(words.none)}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside arrive here */}
      <div ref={box} onKeyDown={onKey}>
        {bySection(shown).map((group) => {
          const name = group.rows[0]?.item?.sectionName;
          const counts = sections.find((it) => it.section === group.section);
          return (
            <Section
              key={group.section}
              title={name ? say(words.section(group.section, say(name))) : say(words.ownSection)}
              action={counts && <CoverageBar counts={counts} className="w-40" />}
            >
              <ul>
                {group.rows.map((row) => (
                  <ItemRow
                    key={row.key}
                    row={row}
                    pending={pending.get(row.key)}
                    open={open?.key === row.key}
                    asked={open?.key === row.key ? open.asked : undefined}
                    judging={judged === row.key}
                    onOpen={(wanted) => setOpen(wanted ? { key: row.key } : undefined)}
                    onAsked={() => {
                      setOpen(undefined);
                      focus(Math.min(shown.indexOf(row) + 1, shown.length - 1));
                    }}
                    onJudging={(wanted) => setJudged(wanted ? row.key : undefined)}
                    onAnswer={(status) => answer(row, status)}
                    onSend={(sent, version = row.answer?.version ?? 0) => send(row.key, sent, version)}
                    onAdapt={onAdapt && row.item ? () => onAdapt(row) : undefined}
                    onDrop={() => {
                      drop(row.key);
                      void reload();
                    }}
                  />
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
    </>
  );
}
