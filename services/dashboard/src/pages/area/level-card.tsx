import { Link } from "wouter";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { LevelMark } from "../../parts/level-mark";
import { Section } from "../../parts/section";
import { areaWords as words } from "../../words/area";

export const LevelCardParts = graphql(`
  fragment LevelCardParts on LevelAssessment { asOf level reason }
`);

export function LevelCard({ levels }: { levels: readonly FragmentOf<typeof LevelCardParts>[] }) {
  const { say, language } = useLanguage();
  const [before, now] = [levels.at(-2), levels.at(-1)];
  const link = (
    <Link href="/continuity" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
      {say(words.toLevel)}
    </Link>
  );
  return (
    <Section title={say(words.level)}>
      {now ? (
        <>
          <p className="text-[1.25rem]">
            <LevelMark level={now.level} before={before?.level ?? null} />　{say(words.asOf(day(now.asOf, language)))}
          </p>
          <p>{say(words.why(now.reason))}</p>
          {link}
        </>
      ) : (
        <Empty action={link}>{say(words.noLevel)}</Empty>
      )}
    </Section>
  );
}
