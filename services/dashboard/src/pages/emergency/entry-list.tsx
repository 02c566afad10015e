import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { entryWords as words } from "../../words/emergency";
import { EntryParts, stateOf } from "./entry";

const Query = graphql(
  `
    query Entries($first: Int!) {
      emergencies(first: $first) { pageInfo { hasNextPage } nodes { ...EntryParts } }
    }
  `,
  [EntryParts],
);

const STEP = 50;
const MOST = 500;

/** Who entered the space in an emergency, when and why: for everybody who reads the space. */
export function EntryList() {
  const { say, language } = useLanguage();
  const [first, setFirst] = useState(STEP);
  const query = useQuery(Query, { first });
  return (
    <>
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      <Loaded query={query} rows={3}>
        {({ emergencies }) => {
          if (emergencies.nodes.length === 0) return <Empty>{say(words.empty)}</Empty>;
          return (
            <Section title={say(words.list)}>
              <p className="mb-2">{say(words.question)}</p>
              <ul>
                {emergencies.nodes.map((it) => (
                  <li
                    key={it.id}
                    className="grid gap-x-6 gap-y-1 border-b border-gray-400 py-3 md:grid-cols-[20rem_1fr]"
                  >
                    <div>
                      <p>
                        <strong>{it.operator}</strong>
                        <span className="ms-3">
                          {stateOf(it, Date.now()) === "inside" ? (
                            <strong>● {say(words.inside)}</strong>
                          ) : (
                            say(words.ended)
                          )}
                        </span>
                      </p>
                      <p>{say(words.from(moment(it.beganAt, language)))}</p>
                      <p>{say(words.to(moment(it.endsAt, language)))}</p>
                    </div>
                    <p className="min-w-0 break-words whitespace-pre-wrap">
                      <span className="font-bold">{say(words.reason)}</span>　{it.reason}
                    </p>
                  </li>
                ))}
              </ul>
              {emergencies.pageInfo.hasNextPage && first < MOST && (
                <Button className="mt-4" onClick={() => setFirst(Math.min(first + STEP, MOST))}>
                  {say(common.more)}
                </Button>
              )}
            </Section>
          );
        }}
      </Loaded>
    </>
  );
}
