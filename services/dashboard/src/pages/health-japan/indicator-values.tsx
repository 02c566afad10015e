import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { planWords, targetWords as words } from "../../words/health-japan";
import { EnterFigure } from "./enter-figure";
import { Arrival, Baseline, Goal, Newest } from "./figures";
import { GapBar } from "./gap-bar";
import type { Indicator, Target } from "./plan-parts";
import { PointTable } from "./point-table";

interface IndicatorValuesProps {
  target: Target;
  indicator: Indicator;
  ofPrefecture: boolean;
  /** Whether the space may enter values: the place is its own. */
  own: boolean;
  plan: { from: number; to: number };
  onSaved: () => Promise<void>;
}

/** An indicator: how far it is, its values by year, and the form to enter one. */
export function IndicatorValues({ target, indicator, ofPrefecture, own, plan, onSaved }: IndicatorValuesProps) {
  const { say } = useLanguage();
  const name = say(indicator.name);
  const facts = [
    [planWords.baseline, <Baseline key="baseline" indicator={indicator} ofPrefecture={ofPrefecture} />],
    [planWords.newest, <Newest key="newest" indicator={indicator} />],
    [planWords.goal, <Goal key="goal" indicator={indicator} target={target} />],
    [planWords.way, <GapBar key="way" indicator={indicator} />],
    [planWords.arrival, <Arrival key="arrival" indicator={indicator} target={target} />],
  ] as const;
  return (
    <Section title={say(words.values(name))}>
      <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-2 md:grid-cols-5">
        {facts.map(([label, fact]) => (
          <div key={label[0]}>
            <dt className="text-quiet">{say(label)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {indicator.points.length > 0 ? (
        <PointTable title={say(words.byYear(name))} points={indicator.points} unit={indicator.unit} />
      ) : (
        <p>{say(own ? words.noValues : words.noValuesRead)}</p>
      )}
      {indicator.near.length > 0 && (
        <PointTable title={say(words.near(name))} points={indicator.near} unit={indicator.unit} />
      )}
      {own && <EnterFigure target={target} indicator={indicator} plan={plan} onSaved={onSaved} />}
    </Section>
  );
}
