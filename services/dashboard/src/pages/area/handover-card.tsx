import { Link } from "wouter";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Section } from "../../parts/section";
import { areaWords as words } from "../../words/area";

export const HandoverCardParts = graphql(`
  fragment HandoverCardParts on Handover { id fiscalYear fromName toName createdAt }
`);

interface HandoverCardProps {
  handovers: readonly FragmentOf<typeof HandoverCardParts>[];
  unsigned: readonly string[];
}

export function HandoverCard({ handovers, unsigned }: HandoverCardProps) {
  const { say } = useLanguage();
  const last = handovers.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
  const link = (
    <Link href="/continuity" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
      {say(words.toHandover)}
    </Link>
  );
  return (
    <Section title={say(words.handover)}>
      {last ? (
        <>
          <p className="text-[1.125rem]">
            {unsigned.includes(last.id)
              ? `！ ${say(words.handoverOpen(last.fromName, last.toName))}`
              : `✓ ${say(words.handoverSigned(last.fromName, last.toName))}`}
          </p>
          {link}
        </>
      ) : (
        <Empty action={link}>{say(words.noHandover)}</Empty>
      )}
    </Section>
  );
}
