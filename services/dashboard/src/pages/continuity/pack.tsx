import type { ReactNode } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { DownloadButton } from "../../parts/download-button";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { handoverWords as words } from "../../words/continuity";
import type { Handover } from "./handover-parts";
import { Signatures } from "./signatures";

const Query = graphql(`
  query Pack($id: ID!) {
    handoverPack(handover: $id) {
      signed
      used
      signatures { part createdAt }
      bodies { id }
      people { id }
      meetings { id }
      minutes { id }
      decisions { id text }
      projects { id }
    }
  }
`);

interface PackProps {
  handover: Handover;
  /** The button that changes it, by its title. */
  edit: (title: string) => ReactNode;
}

/** One handover: what is said, what is in the pack, and who has signed. */
export function Pack({ handover, edit }: PackProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, { id: handover.id });
  const title = `${say(words.of(handover.fromName, handover.toName))}　${say(fiscalYear(handover.fiscalYear))}`;
  return (
    <div className="mt-6">
      <Section title={title}>
        <Loaded query={query} rows={3}>
          {({ handoverPack: pack }) => (
            <>
              <p className="text-[1.125rem] font-bold">{say(pack.signed ? words.signed : words.unsigned)}</p>
              <Signatures handover={handover} signatures={pack.signatures} onSigned={query.reload} />
              {pack.signed && <p>{say(words.used(pack.used))}</p>}
              <dl className="my-3 grid gap-y-3">
                {(["letter", "questions", "nextYear"] as const).map((it) => (
                  <div key={it}>
                    <dt className="font-bold">{say(words[it])}</dt>
                    <dd className="whitespace-pre-wrap">{handover[it] || say(common.none)}</dd>
                  </div>
                ))}
                <div>
                  <dt className="font-bold">{say(words.pack)}</dt>
                  <dd>
                    {say(
                      words.counts(
                        pack.bodies.length,
                        pack.people.length,
                        pack.meetings.length,
                        pack.minutes.length,
                        pack.decisions.length,
                        pack.projects.length,
                      ),
                    )}
                    <ul className="list-disc ps-6">
                      {pack.decisions.map((it) => (
                        <li key={it.id}>{it.text}</li>
                      ))}
                    </ul>
                  </dd>
                </div>
              </dl>
            </>
          )}
        </Loaded>
        <div className="flex flex-wrap gap-3">
          {edit(title)}
          <DownloadButton path={`/documents/handover/${handover.id}/pdf`} label={say(common.pdf)} />
        </div>
      </Section>
    </div>
  );
}
