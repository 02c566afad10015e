import { useState } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { paperWords as words } from "../../words/meeting";
import { AddPaper } from "./add-paper";
import type { Meeting } from "./meeting-parts";

export const PaperParts = graphql(`
  fragment PaperParts on Paper { id title body createdAt }
`);

interface PapersProps {
  council: string;
  meeting: Meeting;
  papers: readonly FragmentOf<typeof PaperParts>[];
  reload: () => Promise<void>;
}

/** The papers that are laid for a meeting. */
export function Papers({ council, meeting, papers, reload }: PapersProps) {
  const { say, language } = useLanguage();
  const { writes } = useSession();
  const [adds, setAdds] = useState(false);
  const laid = papers.filter((it) => meeting.papers.includes(it.id));
  const action = writes && <Button onClick={() => setAdds(true)}>{say(words.add)}</Button>;
  return (
    <Section title={say(words.title)} action={laid.length > 0 && action}>
      {laid.length === 0 && <Empty action={action}>{say(words.empty)}</Empty>}
      {laid.map((it) => (
        <details key={it.id} className="border-b border-gray-400 py-2">
          <summary className="min-h-11 py-1.5">
            <strong>{it.title}</strong>
            <span className="ms-4 text-quiet">{say(words.laid(day(it.createdAt, language)))}</span>
          </summary>
          <p className="max-w-4xl whitespace-pre-wrap">{it.body}</p>
        </details>
      ))}
      {adds && <AddPaper council={council} meeting={meeting} onClose={() => setAdds(false)} reload={reload} />}
    </Section>
  );
}
