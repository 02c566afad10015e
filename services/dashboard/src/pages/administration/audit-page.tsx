import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loaded";
import { actionWords } from "../../words/actions";
import { auditWords as words } from "../../words/administration";
import { common } from "../../words/common";
import { AdministrationFrame } from "./administration-frame";

const Query = graphql(`
  query Audit($first: Int!) {
    auditTrail(first: $first) {
      pageInfo { hasNextPage }
      nodes { number at action actor actorName subject subjectName detail }
    }
  }
`);

/** The name of who did it. An operator who is inside in an emergency has no name here but in the list of entries. */
function nameOf(it: { action: string; actor: string; actorName: string | null }, operator: string): string {
  if (it.actorName) return it.actorName;
  return it.actor.endsWith(" emergency") || it.action.startsWith("glass.") ? operator : it.actor;
}

const STEP = 50;
const MOST = 500;

export default function AuditPage() {
  const { say, language } = useLanguage();
  const [first, setFirst] = useState(STEP);
  const query = useQuery(Query, { first });
  return (
    <AdministrationFrame part="audit">
      <p className="mb-4">{say(words.help)}</p>
      <Loaded query={query}>
        {({ auditTrail }) => (
          <>
            {auditTrail.nodes.length === 0 && <p>{say(words.empty)}</p>}
            <ol>
              {auditTrail.nodes.map((it) => (
                <li
                  key={it.number}
                  className="grid gap-x-5 border-b border-gray-400 py-2 md:grid-cols-[4rem_14rem_12rem_1fr]"
                >
                  <span className="text-quiet">
                    {say(words.number)} {it.number}
                  </span>
                  <span>{moment(it.at, language)}</span>
                  <strong>{say(actionWords(it.action))}</strong>
                  <span className="min-w-0 break-all">
                    {say(words.actor)}: {nameOf(it, say(words.operator))}
                    <span className="block text-quiet">
                      {it.action} {it.subjectName ?? it.subject} {it.detail}
                    </span>
                  </span>
                </li>
              ))}
            </ol>
            {auditTrail.pageInfo.hasNextPage && first < MOST && (
              <Button className="mt-4" onClick={() => setFirst(Math.min(first + STEP, MOST))}>
                {say(common.more)}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </AdministrationFrame>
  );
}
