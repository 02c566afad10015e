import { catalogue } from "../language/words";

export const nationWords = catalogue({
  title: ["全国の状況", "Across the nation"],
  about: [
    "都道府県が公表した数だけを集めています。1つ1つの圏域は出ません。「圏域など」は、二次医療圏と保健所設置市を合わせた数です。",
    "Only what prefectures have published of their counts: no single area. “Areas” are secondary medical areas and health-centre cities together.",
  ],
  csv: ["すべての表をCSVで保存", "All tables as CSV"],
  emptyMine: [
    "この年度の数を公表した都道府県は、まだありません。上の「公表する」で最初に公表するか、年度を変えてみてください。",
    "No prefecture has published this year yet. Be the first with Publish above, or choose another year.",
  ],
  empty: [
    "この年度の数を公表した都道府県は、まだありません。年度を変えてみてください。公表は、都道府県の場の管理者がこの画面で行います。",
    "No prefecture has published this year yet. Choose another year. It is published here by administrators of prefectures.",
  ],
  published: (year: string, count: number, masked: number) => [
    `${year}の数を公表したのは47都道府県のうち${count}都道府県です${masked > 0 ? `（このうち${masked}は数を伏せています）` : ""}。`,
    `${count} of 47 prefectures have published their counts of ${year}${masked > 0 ? ` (masked: ${masked})` : ""}.`,
  ],
  held: (places: number, held: number, share: number | null) => [
    `合わせて${places}の圏域などのうち、協議会を開催したのは${held}${share === null ? "" : `（${share}％）`}です。`,
    `A council has met in ${held} of their ${places} areas${share === null ? "" : ` (${share}%)`}.`,
  ],
  reached: (level: string, assessed: number, count: number, share: number | null) => [
    `自己評価のある${assessed}の圏域などのうち、レベル${level}以上は${count}${share === null ? "" : `（${share}％）`}です。`,
    `${count} of the ${assessed} assessed areas are at level ${level} or above${share === null ? "" : ` (${share}%)`}.`,
  ],
  noTotal: [
    "合計を出すと伏せた都道府県の数がわかってしまうため、合計は示していません。",
    "No total is shown: it would give away the counts of a masked prefecture.",
  ],
  levels: ["成長イメージのレベル", "Growth levels"],
  standings: ["協議会の開催の状況", "How councils stand"],
  lists: ["チェックリストの実施状況", "Checklists"],
  levelsTable: (year: string) => [`レベルごとの圏域などの数（${year}）`, `Areas by growth level (${year})`],
  standingsTable: (year: string) => [
    `協議会の状況ごとの圏域などの数（${year}）`,
    `Areas by how their council stands (${year})`,
  ],
  listsTable: (year: string) => [
    `チェックリストの項目の数（${year}、圏域などの合計）`,
    `Items of checklists (${year}, all areas together)`,
  ],
  prefecture: ["都道府県", "Prefecture"],
  when: ["公表した日時", "Published"],
  places: ["圏域など（n）", "Areas (n)"],
  assessed: ["自己評価あり（n）", "Assessed (n)"],
  growth: ["成長イメージ", "Growth level"],
  council: ["協議会", "Council"],
  oneToTwo: ["レベル1→2の項目", "1→2 items"],
  twoToThree: ["レベル2→3の項目", "2→3 items"],
  done: ["実施済み", "Done"],
  applicable: ["対象（n）", "Applicable (n)"],
  share: ["割合（％）", "Share (%)"],
  total: ["公表した都道府県の合計（伏せたものを含む）", "Total of those published (masked ones included)"],
  masked: ["伏せ", "masked"],
  hidden: ["▨ 伏せています（0でも未記入でもありません）", "▨ Masked: neither zero nor missing"],
  hiddenTotal: ["▨ 示していません（上の文をご覧ください）", "▨ Not shown: see the sentence above"],
  why: (below: number) => [
    `「伏せ」は、圏域などが${below}未満で、どの圏域のことかわかってしまう都道府県です。伏せる都道府県が1つだけのときは、推測されないように、圏域などが次に少ない都道府県もあわせて伏せます。`,
    `Masked are prefectures with fewer than ${below} areas, whose counts would tell which area is meant. Where only one is masked, so is the next smallest, that nothing can be worked out.`,
  ],
  beside: ["手引きの調査の値と並べる", "Beside the survey of the handbook"],
  besideNote: [
    "手引きの値は、都道府県の協議会と保健所設置市の協議会についての調査です。公表された数（圏域など）とは対象が違うので、目安として見てください。",
    "The handbook’s survey asked councils of prefectures and of health-centre cities. It is not of the same bodies as the published counts, so take it as a rough guide.",
  ],
  besideTable: ["レベルの割合（公表された数と手引きの調査）", "Shares by level (published, and in the survey)"],
  what: ["何の割合か", "Share of what"],
  percent: ["割合（％）", "%"],
  n: ["n", "n"],
  source: ["出典", "Source"],
  noCount: ["収録なし", "not told"],
  ours: (level: string) => [
    `公表された圏域などのうち、レベル${level}以上`,
    `Published areas that are at level ${level} or above`,
  ],
  oursSource: (year: string) => [`この画面の合計（${year}）`, `Total of this page (${year})`],
  unverified: ["要確認", "to be confirmed"],
  csvSource: (year: string) => [
    `出典: 地域・職域連携推進協議会の記録（Renkei、都道府県が公表した数、${year}）。「伏せ」は0でも欠測でもありません。`,
    `Source: records of councils (Renkei; counts published by prefectures, ${year}). “Masked” is neither zero nor missing.`,
  ],
});

/** A prefecture's own publication. */
export const publishWords = catalogue({
  title: (name: string) => [`${name}の数の公表`, `Publication by ${name}`],
  not: (year: string) => [`${year}の数は、まだ公表していません。`, `The counts of ${year} are not published.`],
  since: (year: string, when: string) => [
    `${year}の数を公表しています（${when}に公表）。`,
    `The counts of ${year} are published (${when}).`,
  ],
  stays: [
    "公表した数は、あとで記録が変わっても変わりません。新しい数にするときは、公表し直してください。",
    "They stay as they were, whatever is recorded later. Publish again to renew them.",
  ],
  few: (below: number) => [
    `圏域などが${below}未満のため、ほかの場からは「伏せ」と見えます。`,
    `As there are fewer than ${below} areas, other spaces see them as masked.`,
  ],
  byWhom: [
    "公表と取りやめは、この都道府県の場の管理者ができます。",
    "Administrators of this prefecture publish and take back.",
  ],
  trail: [
    "だれがいつ公表し、取りやめたかは監査記録に残ります。",
    "Who published and took back, and when, is in the audit trail.",
  ],
  toTrail: ["監査記録を見る", "See the audit trail"],
  publish: ["公表する", "Publish"],
  again: ["いまの数で公表し直す", "Publish the present counts"],
  takeBack: ["公表を取りやめる", "Take it back"],
  sure: (year: string) => [`${year}の数を公表しますか`, `Publish the counts of ${year}?`],
  leaves: ["次の数だけが、この都道府県の外に出ます。", "Only these counts leave the prefecture."],
  staysHome: [
    "圏域や市の名前、1つ1つの回答、会議、氏名、メモは出ません。",
    "No names of areas or cities, no single answers, no meetings, people or notes.",
  ],
  readers: [
    "見られるのは、Renkeiにサインインしたすべての場の人です（ゲストを除く）。インターネットには公開しません。",
    "It is read by everybody who has signed in to Renkei, but guests. It is not on the open internet.",
  ],
  mask: (below: number) => [
    `圏域などが${below}未満の都道府県の数は、ほかの場からは「伏せ」と見えます。`,
    `Counts of a prefecture with fewer than ${below} areas are masked to other spaces.`,
  ],
  none: [
    "この年度には圏域などの場がないため、公表する数がありません。「管理」で場を登録してください。",
    "There are no areas in this year, and so nothing to publish. Make their spaces first, under Administration.",
  ],
  sureBack: (year: string) => [`${year}の数の公表を取りやめますか`, `Take the counts of ${year} back?`],
  back: [
    "ほかの場からすぐに見えなくなり、全国の合計からも除かれます。記録は消えません。いつでも公表し直せます。",
    "Other spaces no longer see them, and they leave the total at once. No record is lost, and you can publish again at any time.",
  ],
  places: ["圏域など", "Areas"],
  levels: (assessed: number) => [`成長イメージ（自己評価あり ${assessed}）`, `Growth levels (${assessed} assessed)`],
  standings: ["協議会", "Councils"],
  count: (what: string, count: number) => [`${what}：${count}`, `${what}: ${count}`],
  of: (done: number, applicable: number) => [`実施済み ${done}／${applicable}`, `${done} of ${applicable} done`],
});
