import { useLanguage } from "../../language/language";
import { calendarYear, fiscalYear } from "../../lib/era";
import { planWords as words } from "../../words/health-japan";
import type { Indicator, Target } from "./plan-parts";
import { beginning, newest } from "./progress";
import { quantity, yearOf } from "./quantity";
import { Unverified } from "./unverified";

interface OfIndicator {
  indicator: Indicator;
  ofPrefecture: boolean;
}

/** Where it began, with its year; of a prefecture the nation's stands beside it. */
export function Baseline({ indicator, ofPrefecture }: OfIndicator) {
  const { say } = useLanguage();
  const { baseline, unit } = indicator;
  const own = beginning(indicator, ofPrefecture);
  return (
    <>
      {own ? (
        <>
          <strong>{say(quantity(own.value, unit))}</strong>
          {!own.verified && <Unverified />}
          {own.year !== null && <span className="block">{say(calendarYear(own.year))}</span>}
        </>
      ) : (
        <span>{say(ofPrefecture ? words.noBaseline : words.noValue)}</span>
      )}
      {ofPrefecture && baseline && (
        <span className="block text-quiet">
          {say(words.nationwide(say(quantity(baseline.value, unit))))}
          {!baseline.verified && <Unverified />}
        </span>
      )}
    </>
  );
}

/** The newest value with its year and where it is from; or what stands near it. */
export function Newest({ indicator }: { indicator: Indicator }) {
  const { say } = useLanguage();
  const it = newest(indicator);
  const near = indicator.near.findLast((other) => other.value !== null);
  return (
    <>
      {it ? (
        <>
          {it.value === null ? say(words.masked) : <strong>{say(quantity(it.value, indicator.unit))}</strong>}
          {!it.verified && <Unverified />}
          <span className="block">{say(yearOf(it))}</span>
          <span className="block text-quiet">{say(words[it.origin])}</span>
        </>
      ) : (
        <span>{say(words.noValue)}</span>
      )}
      {!it && near && near.value !== null && (
        <span className="block text-quiet">
          {say(words.near(say(quantity(near.value, indicator.unit))))}
          <span className="block">{say(yearOf(near))}</span>
        </span>
      )}
    </>
  );
}

/** What is to be reached: a number where there is one, the plan's words otherwise. */
export function Goal({ indicator, target }: { indicator: Indicator; target: Target }) {
  const { say } = useLanguage();
  return (
    <>
      {indicator.goal === null ? say(target.wording) : <strong>{say(quantity(indicator.goal, indicator.unit))}</strong>}
      {!indicator.goalVerified && <Unverified />}
      {target.targetYear !== null && <span className="block">{say(words.by(say(fiscalYear(target.targetYear))))}</span>}
    </>
  );
}

/** When it will be there if it goes on so. */
export function Arrival({ indicator, target }: { indicator: Indicator; target: Target }) {
  const { say } = useLanguage();
  const { arrival } = indicator;
  if (arrival === null) return <span>―</span>;
  return (
    <>
      {say(words.arrives(say(calendarYear(arrival))))}
      {target.targetYear !== null && arrival > target.targetYear && (
        <strong className="block">！ {say(words.late)}</strong>
      )}
    </>
  );
}
