import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { planWords as words } from "../../words/health-japan";
import type { Indicator } from "./plan-parts";
import { place, type Way, way } from "./progress";
import { difference } from "./quantity";

/** How far it is from the baseline to the goal: as a bar, and in words for everybody. */
export function GapBar({ indicator }: { indicator: Indicator }) {
  const { say } = useLanguage();
  const { achieved, gap, unit } = indicator;
  const went = way(indicator);
  const left = gap !== null && gap > 0 ? say(difference(gap, unit)) : undefined;
  return (
    <>
      {achieved !== null && <Bar achieved={achieved} />}
      {(went !== "noWay" || !left) && <span className="block">{say(toldOf(went, achieved))}</span>}
      {left && <span className="block">{say(words.left(left))}</span>}
    </>
  );
}

/** The way in words, with its share where there is one. */
function toldOf(went: Way, achieved: number | null): Words {
  if (went === "within" || went === "over" || went === "noWay") return words[went];
  if (achieved === null) return words.there;
  return words[went](Math.round(100 * achieved).toLocaleString("ja-JP"));
}

/** Drawn by attributes: the policy of the page allows no style of its own. */
function Bar({ achieved }: { achieved: number }) {
  const [from, to, now] = [place(0), place(1), place(achieved)];
  const gone = { y: 7, height: 8, x: `${Math.min(from, now)}%`, width: `${Math.abs(now - from)}%` };
  return (
    <svg aria-hidden="true" className="block h-6 w-full min-w-32 overflow-visible print:max-w-64">
      <rect x="0" y="10" width="100%" height="2" className="fill-gray-400" />
      {achieved >= 0 ? (
        <rect {...gone} className="fill-main" />
      ) : (
        <line
          x1={gone.x}
          x2={`${from}%`}
          y1="11"
          y2="11"
          strokeWidth="8"
          strokeDasharray="3 3"
          className="stroke-orange-1000"
        />
      )}
      <line x1={`${from}%`} x2={`${from}%`} y1="2" y2="20" strokeWidth="2" className="stroke-ink" />
      <line x1={`${to}%`} x2={`${to}%`} y1="1" y2="21" strokeWidth="2" className="stroke-ink" />
      <svg aria-hidden="true" x={`${to}%`} y="1" width="12" height="9" overflow="visible">
        <path d="M0,0 L11,4 L0,8 Z" className="fill-ink" />
      </svg>
      <svg aria-hidden="true" x={`${now}%`} y="11" overflow="visible">
        {achieved >= 1 ? (
          <circle r="6" className="fill-white stroke-ink" strokeWidth="2.5" />
        ) : (
          <path d="M0,-8 L7,0 L0,8 L-7,0 Z" className="fill-white stroke-ink" strokeWidth="2.5" />
        )}
      </svg>
    </svg>
  );
}
