import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { planWords, targetWords as words } from "../../words/health-japan";
import { GradeMark } from "./grade-mark";
import type { Target } from "./plan-parts";
import { Unverified } from "./unverified";

export const AboutParts = graphql(`
  fragment AboutParts on HealthTarget { definition { ja en } ageAdjusted officialGrade source note }
`);

/** What the target means and where it is written. */
export function TargetAbout({ target }: { target: Target & FragmentOf<typeof AboutParts> }) {
  const { say, language } = useLanguage();
  const facts = [
    [words.definition, say(target.definition)],
    [words.wording, say(target.wording)],
    [planWords.targetYear, target.targetYear === null ? say(common.none) : say(fiscalYear(target.targetYear))],
    [words.adjusted, say(target.ageAdjusted ? common.yes : common.no)],
  ] as const;
  return (
    <Section title={say(words.about)}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        {facts.map(([name, text]) => (
          <div key={name[0]} className="contents">
            <dt className="font-bold">{say(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {target.officialGrade && (
          <div className="contents">
            <dt className="font-bold">{say(words.official)}</dt>
            <dd>
              <GradeMark grade={target.officialGrade} />
            </dd>
          </div>
        )}
        <div className="contents">
          <dt className="font-bold">{say(words.source)}</dt>
          <dd className="break-words">
            {target.source}
            {!target.verified && <Unverified />}
          </dd>
        </div>
        {target.note && (
          <div className="contents">
            <dt className="font-bold">{say(words.note)}</dt>
            <dd {...(language === "ja" ? { lang: "en" } : {})}>{target.note}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
