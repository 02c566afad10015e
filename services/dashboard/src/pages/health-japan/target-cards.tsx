import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { planWords as words } from "../../words/health-japan";
import { Arrival, Baseline, Goal, Newest } from "./figures";
import { GapBar } from "./gap-bar";
import { gradeLetter } from "./grade-letter";
import { GradeMark } from "./grade-mark";
import type { Indicator, Target } from "./plan-parts";
import type { ShownTargets } from "./targets";
import { Unverified } from "./unverified";

/** The table for narrow screens and for paper. */
export function TargetCards({ shown, ofPrefecture, addressOf }: ShownTargets) {
  const { say } = useLanguage();
  return (
    <ul className="grid gap-3 lg:hidden">
      {shown.map((target) => (
        <li key={target.target} className="break-inside-avoid rounded-lg border border-line p-3">
          <p className="text-quiet">{say(target.field)}</p>
          <h3 className="font-bold">
            <Link href={addressOf(target.target)} className="text-main underline underline-offset-4">
              {target.number} {say(target.name)}
            </Link>
            {!target.verified && <Unverified />}
          </h3>
          <p className="my-1">
            <GradeMark grade={target.grade} />
            {target.judgement && (
              <span className="block">{say(words.judged(say(fiscalYear(target.judgement.fiscalYear))))}</span>
            )}
          </p>
          {target.indicators.map((it) => (
            <IndicatorCard key={it.key} target={target} indicator={it} ofPrefecture={ofPrefecture} />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface IndicatorCardProps {
  target: Target;
  indicator: Indicator;
  ofPrefecture: boolean;
}

function IndicatorCard({ target, indicator, ofPrefecture }: IndicatorCardProps) {
  const { say } = useLanguage();
  return (
    <div className="mt-2 border-t border-gray-400 pt-2">
      <p className="font-bold">
        {say(indicator.name)}
        {target.indicators.length > 1 && (
          <span className="ms-2 font-normal">
            {say(words.grade)} {gradeLetter(indicator.grade)}
          </span>
        )}
      </p>
      <dl className="grid grid-cols-2 gap-x-3 gap-y-1 sm:grid-cols-4">
        <div>
          <dt className="text-quiet">{say(words.baseline)}</dt>
          <dd>
            <Baseline indicator={indicator} ofPrefecture={ofPrefecture} />
          </dd>
        </div>
        <div>
          <dt className="text-quiet">{say(words.newest)}</dt>
          <dd>
            <Newest indicator={indicator} />
          </dd>
        </div>
        <div>
          <dt className="text-quiet">{say(words.goal)}</dt>
          <dd>
            <Goal indicator={indicator} target={target} />
          </dd>
        </div>
        <div>
          <dt className="text-quiet">{say(words.arrival)}</dt>
          <dd>
            <Arrival indicator={indicator} target={target} />
          </dd>
        </div>
        <div className="col-span-full">
          <dt className="text-quiet">{say(words.way)}</dt>
          <dd>
            <GapBar indicator={indicator} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
