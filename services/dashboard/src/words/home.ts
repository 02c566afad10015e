import { catalogue } from "../language/words";

export const home = catalogue({
  title: ["圏域のようす", "The areas at a glance"],
  headline: (held: number, places: number) => [
    `${places}圏域のうち${held}圏域で協議会が開催されています。`,
    `A council has met in ${held} of ${places} areas.`,
  ],
  headlineLevels: (assessed: number, places: number, up: number, down: number) => [
    `自己評価があるのは${places}圏域中${assessed}圏域で、前回より上がったのは${up}圏域、下がったのは${down}圏域です。`,
    `${assessed} of ${places} areas have assessed themselves: ${up} went up and ${down} went down since the time before.`,
  ],
  headlineOpen: (stale: number, ownerless: number, months: number) => [
    `${months}か月以上更新のない項目は${stale}件、担当者のない項目は${ownerless}件です。`,
    `${stale} items have not moved for ${months} months, ${ownerless} have nobody responsible.`,
  ],
  own: ["都道府県の協議会", "The prefecture’s own council"],
  ownList: ["都道府県版チェックリストを開く", "Open the prefecture’s checklist"],
  table: ["圏域の一覧", "All areas"],
  sortHelp: ["見出しを押すと並べ替えます。", "Press a column’s head to sort."],
  sort: ["並べ替え", "Sort by"],
  area: ["圏域", "Area"],
  standing: ["協議会", "Council"],
  level: ["成長イメージ", "Growth level"],
  levelOrder: ["レベル", "Level"],
  coverage: ["チェックリスト", "Checklist"],
  sections: ["区分別", "By section"],
  touched: ["最後の更新", "Last activity"],
  open: ["気になる項目", "Open points"],
  stale: (count: number) => [`更新なし ${count}`, `${count} stale`],
  ownerless: (count: number) => [`担当者なし ${count}`, `${count} without owner`],
  nothing: ["なし", "none"],
  notBegun: ["まだ始めていません", "Not begun"],
  noLevel: ["自己評価なし", "Not assessed"],
  asOf: (day: string) => [`${day}現在`, `as of ${day}`],
  never: ["記録なし", "no record"],
  done: (done: number, applicable: number, percent: number) => [
    `実施済み ${done}／${applicable}項目（${percent}％）`,
    `${done} of ${applicable} items done (${percent}%)`,
  ],
  unanswered: (count: number) => [`未回答 ${count}項目`, `${count} unanswered`],
  section: (number: string, name: string) => [`${number}. ${name}`, `${number}. ${name}`],
  legend: ["棒の模様", "What the patterns mean"],
  mapOfAreas: ["圏域の地図", "Map of the areas"],
  mapOfAreasHelp: [
    "色が濃いほど成長イメージのレベルが高く、斜線は自己評価のない圏域です。圏域を選ぶと、くわしく見られます。",
    "Darker is a higher growth level; hatched areas have no self-assessment. Choose an area to see more.",
  ],
  mapSource: (source: string) => [`境界線の出典: ${source}`, `Source of the outlines: ${source}`],
  nation: ["全国の状況", "Across the nation"],
  nationHelp: [
    "ほかの都道府県が公表した数を見たり、この都道府県の数を公表したりできます。",
    "See what other prefectures have published, and publish the counts of yours.",
  ],
  toNation: ["全国の状況を見る", "See the nation"],
  map: ["圏域の配置", "Areas as tiles"],
  mapHelp: [
    "圏域コードの順に並べています（地図の境界線はまだ取り込まれていません）。",
    "In the order of their codes: no outlines for a map have been imported yet.",
  ],
  empty: [
    "この都道府県の下に圏域の場がありません。「管理」で場の一括登録ファイルを取り込むと、ここに並びます。",
    "There are no areas below this prefecture yet. Import the file of spaces under Administration, and they will stand here.",
  ],
});

export const place = catalogue({
  back: ["圏域の一覧へ", "Back to all areas"],
  missing: [
    "この圏域は、選んだ年度には都道府県の下にありません。年度を変えてみてください。",
    "This area did not lie below the prefecture in the chosen year. Try another year.",
  ],
  meetings: (count: number) => [`会議 ${count}回`, `${count} meetings`],
  projects: (count: number, measured: number) => [
    `共同事業 ${count}件（うち効果を測ったもの ${measured}件）`,
    `${count} joint projects, ${measured} of them measured`,
  ],
  troubles: (open: number, resolved: number) => [
    `困りごと 未解決${open}件・解決${resolved}件`,
    `Troubles: ${open} open, ${resolved} resolved`,
  ],
  year: ["年度", "Fiscal year"],
  history: ["3年間の動き", "Three years"],
  states: ["項目ごとの状態", "Item by item"],
  statesHelp: [
    "都道府県に見えるのは状態・日付・担当者の有無だけです。メモや氏名、議事録は見えません。",
    "The prefecture sees states, days and whether somebody is responsible: no notes, names or minutes.",
  ],
  item: ["項目", "Item"],
  state: ["状態", "State"],
  flags: ["気になる点", "Open points"],
  stale: ["更新なし", "stale"],
  ownerless: ["担当者なし", "no owner"],
  onlyOpen: ["実施済みの項目を隠す", "Hide what is done"],
  notBegun: ["このチェックリストはまだ始められていません。", "This checklist has not been begun."],
});
