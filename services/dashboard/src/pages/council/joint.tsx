import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { jointWords as words } from "../../words/joint";

const Query = graphql(`
  query Joint($council: ID!) {
    council(id: $council) { spaceId participantIds }
    spaces(first: 500) { nodes { id name } }
  }
`);

const Add = graphql(`
  mutation AddCouncilSpace($input: CouncilSpaceInput!) {
    addCouncilSpace(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

const Remove = graphql(`
  mutation RemoveCouncilSpace($input: CouncilSpaceInput!) {
    removeCouncilSpace(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

/** The spaces with which the council is held together. */
export function Joint({ council }: { council: string }) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const [chosen, setChosen] = useState("");
  const query = useQuery(Query, { council });
  const change = (space: string, add: boolean) =>
    send(async () => {
      const input = { council, space };
      if (add) accepted((await ask(Add, { input })).addCouncilSpace);
      else accepted((await ask(Remove, { input })).removeCouncilSpace);
      setChosen("");
      await query.reload();
    });
  return (
    <Section title={say(words.title)}>
      <p className="mb-2 text-quiet">{say(words.help)}</p>
      <FailureNotice failure={failure} />
      <Loaded query={query} rows={2}>
        {({ council: kept, spaces }) => {
          const parts = (kept?.participantIds ?? []).filter((it) => it !== kept?.spaceId);
          const name = (id: string) => spaces.nodes.find((it) => it.id === id)?.name ?? say(words.hidden);
          const others = spaces.nodes.filter((it) => it.id !== kept?.spaceId && !parts.includes(it.id));
          return (
            <>
              {parts.length === 0 && <p>{say(words.none)}</p>}
              <ul>
                {parts.map((it) => (
                  <li key={it} className="flex flex-wrap items-center gap-4 border-b border-gray-400 py-2">
                    <strong>{name(it)}</strong>
                    {writes && (
                      <Button of={name(it)} disabled={busy} onClick={() => void change(it, false)}>
                        {say(words.remove)}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {writes && others.length > 0 && (
                <div className="no-print flex flex-wrap items-end gap-3">
                  <Field
                    className="w-full max-w-md"
                    label={say(words.choose)}
                    value={chosen}
                    options={others.map((it) => ({ value: it.id, label: it.name }))}
                    onChange={setChosen}
                  />
                  <Button className="mb-3" disabled={busy || chosen === ""} onClick={() => void change(chosen, true)}>
                    {say(words.add)}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
