import { catalogue } from "../language/words";

export const funnelWords = catalogue({
  what: [
    "全圏域の標準化該当比を、圏域の大きさ（期待される数）とともに1枚に描きます。人の少ない圏域ほど偶然で大きくぶれるため、漏斗（ファンネル）形の範囲の外に出た圏域だけが、偶然では説明しにくい圏域です。順位を付ける図ではありません。",
    "The ratios of all areas beside their size (expected number). Small areas vary more by chance: only those outside the funnel are hard to explain by chance. This is no ranking.",
  ],
  title: (indicator: string, sex: string, year: string, reference: string) => [
    `全圏域の「${indicator}」のファンネルプロット（${sex}、${year}、${reference}、40～74歳の特定健診受診者）`,
    `Funnel plot of ${indicator} in all areas (${sex}, ${year}, ${reference}, examinees aged 40 to 74)`,
  ],
  x: ["有効期待数（人、対数目盛）＝圏域の大きさ", "Effective expected number (people, log scale): the size of an area"],
  xShort: ["有効期待数（人、対数目盛）", "Expected number (log scale)"],
  legend: (area: string, prefecture: string) => [
    `★＝${area}、●＝${prefecture}の圏域、○＝ほかの圏域、▲▼＝99.8％の範囲より高い・低い圏域。実線＝95％の範囲、破線＝99.8％の範囲`,
    `★: ${area}; ●: areas of ${prefecture}; ○: others; ▲▼: above or below the 99.8% limits. Solid: 95% limits; dashed: 99.8% limits`,
  ],
  widened: [
    "（どちらも過分散を考慮。点線＝偶然だけの99.8％の範囲）",
    " (both widened by overdispersion; dotted: 99.8% by chance alone)",
  ],
  FAR_HIGH: ["99.8％の範囲より高い", "Above the 99.8% limits"],
  HIGH: ["95％の範囲より高い", "Above the 95% limits"],
  WITHIN: ["95％の範囲の中", "Within the 95% limits"],
  LOW: ["95％の範囲より低い", "Below the 95% limits"],
  FAR_LOW: ["99.8％の範囲より低い", "Below the 99.8% limits"],
  area: ["圏域", "Area"],
  prefecture: ["都道府県", "Prefecture"],
  smoothed: ["平滑化した比", "Smoothed ratio"],
  size: ["有効期待数（人）", "Effective expected number"],
  verdict: ["偶然だけの範囲との比較", "Beside chance alone"],
  adjusted: ["過分散を考慮した判定", "Widened by overdispersion"],
  range: (low: string, high: string) => [`${low}～${high}`, `${low} to ${high}`],
  own: (area: string, ratio: string, limits: string) => [
    `${area}の標準化該当比は${ratio}です（95％信頼区間 ${limits}）。`,
    `The ratio of ${area} is ${ratio} (95% limits ${limits}).`,
  ],
  ownVerdict: (verdict: string) => [`ファンネルの判定は「${verdict}」です。`, `Beside the funnel: ${verdict}.`],
  ownMasked: (area: string, bounds: string) => [
    `${area}は秘匿されたセルがあるため、図に点がありません。比は${bounds}の間にあります。`,
    `${area} has masked cells and no point in the picture. Its ratio lies between ${bounds}.`,
  ],
  ownNothing: (area: string) => [
    `${area}は値が求められないため、図に点がありません。`,
    `${area} has no value and no point in the picture.`,
  ],
  all: (areas: number, high: number, low: number) => [
    `値のある${areas}圏域のうち、99.8％の範囲より高い圏域は${high}、低い圏域は${low}です。`,
    `Of ${areas} areas with a value, ${high} lie above the 99.8% limits and ${low} below.`,
  ],
  phi: (phi: string) => [
    `圏域間のばらつき（分散）は、偶然だけで説明できる大きさの${phi}倍です（過分散 φ）。`,
    `The variance between areas is ${phi} times what chance alone explains (overdispersion φ).`,
  ],
  without: (areas: number) => [
    `値のない圏域が${areas}あります。下の「図に点のない圏域」に示します。`,
    `${areas} areas have no value; they are listed below.`,
  ],
  maskedTitle: ["図に点のない圏域", "Areas without a point"],
  maskedTable: ["図に点のない圏域の比の範囲", "Bounds of areas without a point"],
  noneMasked: ["すべての圏域に値があります。", "Every area has a value."],
  bounds: ["比の範囲（秘匿のため幅）", "Bounds of the ratio"],
  because: ["理由", "Why"],
  spread: ["全圏域の分布", "How areas are spread"],
  spreadTitle: (indicator: string, sex: string, year: string) => [
    `全圏域の「${indicator}」の標準化該当比の分布（${sex}、${year}）`,
    `Ratios of ${indicator} over all areas (${sex}, ${year})`,
  ],
  spreadLegend: (area: string) => [
    `棒＝その幅に入る圏域の数、斜線と▼＝${area}のある幅、縦の太線＝基準（100）`,
    `Bar: areas within; hatched with ▼: where ${area} is; thick line: the reference (100)`,
  ],
  count: ["圏域の数", "Areas"],
  bin: ["標準化該当比の幅", "Ratio from – to"],
  median: ["中央値", "Median"],
  extremes: ["最小～最大", "Lowest to highest"],
  quarters: ["下位4分の1の平均～上位4分の1の平均", "Mean of the bottom quarter to that of the top"],
  between: ["偶然を除いた圏域間の標準偏差", "Standard deviation between areas, chance taken out"],
  similar: ["人口と年齢構成の似た圏域", "Areas alike in population and age"],
  similarTable: ["似た圏域の標準化該当比", "Ratios of areas alike"],
  similarHelp: (area: string) => [
    `${area}と、人口・年齢構成の最も似た10圏域です。見比べて、取組を聞いてみるための一覧です。`,
    `${area} and the ten areas most like it: to look at each other’s work.`,
  ],
  noProfiles: [
    "圏域の人口と隣接がまだ取り込まれていないため、似た圏域を示せません。運営者に「圏域の人口と隣接の取り込み（renkei areas import）」を依頼してください。",
    "Area profiles are not imported, so alike areas cannot be shown. Ask the operator to run renkei areas import.",
  ],
  empty: [
    "この指標・性別の比較はまだありません。ほかの指標か性別を選んでください。",
    "There is no comparison of this indicator and sex. Choose another.",
  ],
});
