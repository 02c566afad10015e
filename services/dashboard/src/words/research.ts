import { catalogue } from "../language/words";

/** What is chosen on the page of research, and the states it can be in. */
export const researchWords = catalogue({
  title: ["研究", "Research"],
  intro: [
    "特定健診の標準化該当比を、指標・年度・圏域を選んで表にします。公開されたデータ（NDBオープンデータ）だけを使い、個人や一つひとつの自治体の記録は含みません。",
    "Makes a table of standardised ratios of the specific health checkups for the indicators, years and areas you choose. It uses open data alone (NDB Open Data), and no record of a person or a body.",
  ],
  right: ["研究者として使っています。", "You are here as a researcher."],
  rightUntil: (day: string) => [
    `研究者として使えるのは${day}までです。延長は運営者に依頼してください。`,
    `Your right as a researcher ends on ${day}. Ask the operator if you need it longer.`,
  ],
  goneTitle: ["この結果は見られません", "This cannot be shown"],
  gone: [
    "この場での権限の終了日を過ぎたか、権限が取り消されました。続けて使うときは、研究者は運営者に、そのほかの方は場の管理者に連絡してください。それまでに保存したファイルと引用は、そのまま使えます。",
    "Your right in this space has ended or was taken away. To go on, ask the operator if you are a researcher, else the administrator of the space. Files and citations that you saved stay good.",
  ],
  noData: [
    "健診のデータがまだ取り込まれていません。運営者が「管理」の「データの取り込みと処理」で取り込むと、ここで選べるようになります。",
    "No checkup data are there yet. Once the operator has imported them (Administration, Data and jobs), you can choose here.",
  ],
  toJobs: ["データの取り込みへ", "Go to the import"],
  choose: ["条件を選ぶ", "Choose"],
  indicators: ["指標（10個まで）", "Indicators (10 at most)"],
  find: ["指標を探す", "Find an indicator"],
  findHint: ["名前の一部を入れると、一覧が絞られます。", "Part of a name shortens the list."],
  noneFound: ["当てはまる指標はありません。", "No indicator has this in its name."],
  chosen: (count: number) => [`選択中（${count}）`, `Chosen (${count})`],
  years: ["年度（健診を受けた年度）", "Fiscal years (of the checkups)"],
  sexes: ["性別", "Sexes"],
  reference: ["比べる相手（100とするもの）", "Compared with (what 100 stands for)"],
  scope: ["圏域の範囲", "Which areas"],
  all: ["全国のすべての圏域", "All areas of the nation"],
  prefectures: ["都道府県を選ぶ", "Some prefectures"],
  areas: ["圏域を選ぶ", "Some areas"],
  neighbours: ["1つの圏域と、隣り合う圏域", "One area and its neighbours"],
  similar: ["1つの圏域と、人口・年齢構成の似た10圏域", "One area and the ten most like it"],
  whichPrefectures: ["都道府県", "Prefectures"],
  whichAreas: ["圏域", "Areas"],
  whichArea: ["中心にする圏域", "The area in the middle"],
  firstPrefectures: ["圏域を出す都道府県", "Prefectures whose areas to list"],
  show: ["この条件で表を作る", "Make the table"],
  lackIndicators: ["指標を1つ以上選んでください。", "Choose at least one indicator."],
  lackMost: ["指標は10個までです。減らしてください。", "Ten indicators at most: take some away."],
  lackYears: ["年度を1つ以上選んでください。", "Choose at least one year."],
  lackSexes: ["性別を1つ以上選んでください。", "Choose at least one sex."],
  lackPrefectures: ["都道府県を1つ以上選んでください。", "Choose at least one prefecture."],
  lackAreas: ["圏域を選んでください。", "Choose an area."],
  lackMaps: [
    "年度の数×性別の数は30までです。年度か性別を減らしてください。",
    "Years times sexes are 30 at most: take some away.",
  ],
  before: [
    "指標と年度を選んで「この条件で表を作る」を押すと、ここに表が出ます。選んだ条件はアドレスに残るので、リンクを同僚に送れます。",
    "Choose indicators and years and press “Make the table”. What you chose stands in the address, so that a link can be sent to a colleague.",
  ],
  loading: (done: number, total: number) => [
    `読み込んでいます…（${total}指標のうち${done}指標）`,
    `Loading… (${done} of ${total} indicators)`,
  ],
  unverified: ["要確認", "to be confirmed"],
});

/** The result: its table, its columns and what they mean. */
export const resultWords = catalogue({
  title: ["結果の表", "Result"],
  counts: (rows: string, areas: number, masked: string) => [
    `${rows}行（${areas}圏域）。このうち秘匿などで値のない行は${masked}行です。`,
    `${rows} rows of ${areas} areas; ${masked} of them have no value, as cells are masked.`,
  ],
  caption: (reference: string, sexes: string, years: string) => [
    `標準化該当比（${reference}、${sexes}、${years}、40～74歳の特定健診受診者）`,
    `Standardised ratios (${reference}, ${sexes}, ${years}, examinees aged 40 to 74)`,
  ],
  notComputed: (names: string) => [
    `選んだ年度では計算されていない指標: ${names}。ほかの年度を選んでください。`,
    `Not computed in the years you chose: ${names}. Choose other years.`,
  ],
  nothing: [
    "この条件に当てはまる行はありません。「表に出す行」で「すべて」を選ぶか、年度や圏域を変えてください。",
    "No row is of this kind. Choose “All” under “Rows shown”, or other years or areas.",
  ],
  shown: ["表に出す行", "Rows shown"],
  ALL: ["すべて", "All"],
  SIGNIFICANT: ["有意な差がある行だけ", "Only significant ones"],
  MASKED: ["値のない行（秘匿など）だけ", "Only those without a value"],
  more: ["検定・秘匿・ファンネルの列も出す", "Columns of test, masking and funnel too"],
  csv: ["表をCSVで保存", "Save the table as CSV"],
  csvHelp: [
    "出ている行の全部（次のページの行も）を、秘匿の幅・検定・平滑化・ファンネルの列とともに保存します。",
    "Saves all rows that are shown, also those of other pages, with every column.",
  ],
  range: (from: string, to: string, all: string) => [
    `${from}～${to}行目（全${all}行）`,
    `Rows ${from} to ${to} of ${all}`,
  ],
  previous: ["前の50行", "The 50 before"],
  next: ["次の50行", "The next 50"],
  area: ["圏域", "Area"],
  prefecture: ["都道府県", "Prefecture"],
  code: ["圏域コード", "Code"],
  year: ["年度", "Year"],
  sex: ["性別", "Sex"],
  indicator: ["指標", "Indicator"],
  ratio: ["標準化該当比（基準＝100）", "Ratio (reference = 100)"],
  limits: ["95％信頼区間", "95% limits"],
  judged: ["判定", "Judged"],
  smoothed: ["平滑化した比（95％信用区間）", "Smoothed ratio (95% credible)"],
  q: ["q値（調整したp値）", "q (adjusted p)"],
  maskedShare: ["秘匿の割合（％）", "Masked (%)"],
  excess: ["期待との差（人）", "Beyond expected (people)"],
  z: ["z", "z"],
  p: ["p値", "p"],
  above: ["基準より高い確率（％）", "Above reference (%)"],
  quarter: ["4分位", "Quarter"],
  verdict: ["ファンネル", "Funnel"],
  adjusted: ["ファンネル（過分散を考慮）", "Funnel (widened)"],
  local: ["隣の圏域とで平滑化", "Smoothed with neighbours"],
  size: ["有効期待数", "Effective expected number"],
  bounds: (low: string, high: string) => [`${low}～${high}（秘匿のため幅）`, `${low} to ${high} (masked)`],
  within: (value: string, limits: string) => [`${value}（${limits}）`, `${value} (${limits})`],
  quarterOf: (quarter: number) => [
    `第${quarter}${["（低い）", "", "", "（高い）"][quarter - 1] ?? ""}`,
    `${quarter} of 4`,
  ],
  meaning: ["列の意味", "What the columns mean"],
  means: [
    "標準化該当比は、基準（都道府県または全国）の性・年齢別の割合から期待される人数を100としたときの、実際の人数です。",
    "The ratio is the observed number of people, the number expected at the reference’s rates by sex and age being 100.",
  ],
  meansClass: [
    "判定の「有意に」は、秘匿された値がどうであっても有意なときだけ付きます。",
    "“Significantly” is said only where it is so whatever the masked cells hold.",
  ],
  meansQ: [
    "q値は、多くの圏域を一度に調べることで偶然の有意が増えるのを抑えたp値です（Benjamini–Hochberg法）。",
    "q is p adjusted for looking at many areas at once (Benjamini–Hochberg).",
  ],
  meansSmoothed: [
    "平滑化した比は、人数の少ない圏域の偶然のばらつきを全体の平均に寄せて抑えた値です（経験ベイズ法）。実測の比の代わりに公表する値ではありません。",
    "Smoothed ratios are drawn towards the mean where few people were examined (empirical Bayes). They do not replace the ratio.",
  ],
  meansQuarter: [
    "4分位は、値のある圏域を比の低い方から4つに分けたものです。順位ではありません。",
    "Quarters divide the areas that have a value into four, from the lowest. They are no ranking.",
  ],
  meansFunnel: [
    "ファンネルは、人数から見て偶然で説明できる範囲（95％と99.8％）のどこにあるかです。「過分散を考慮」は、圏域の間のもともとのばらつきも含めた範囲です。",
    "The funnel says whether chance explains a ratio at its size (95 and 99.8 %); the widened one allows for what varies between areas anyway.",
  ],
  meansNone: [
    "「―」は計算できないもの、または秘匿のため値がないものです。0ではありません。",
    "“―” has no value: it is masked or cannot be computed. It is not zero.",
  ],
});

export const verdictWords = catalogue({
  FAR_HIGH: ["▲▲ 99.8％の範囲より高い", "▲▲ above 99.8 %"],
  HIGH: ["▲ 95％の範囲より高い", "▲ above 95 %"],
  WITHIN: ["範囲の中", "within"],
  LOW: ["▼ 95％の範囲より低い", "▼ below 95 %"],
  FAR_LOW: ["▼▼ 99.8％の範囲より低い", "▼▼ below 99.8 %"],
});

export const classWords = catalogue({
  SIGNIFICANTLY_HIGH: ["有意に高い", "significantly high"],
  HIGH: ["高い（有意差なし）", "high, not significant"],
  LOW: ["低い（有意差なし）", "low, not significant"],
  SIGNIFICANTLY_LOW: ["有意に低い", "significantly low"],
  UNDETERMINED: ["判定不能", "undetermined"],
});

/** All areas of the nation together. */
export const summaryWords = catalogue({
  title: ["全圏域の要約と、圏域の間の差", "All areas together, and how they differ"],
  help: [
    "選んだ圏域だけでなく、全国のすべての圏域（値のあるもの）から計算しています。圏域の重みは等しくしています。",
    "Computed from all areas of the nation that have a value, not only from those you chose; areas weigh the same.",
  ],
  table: ["要約の表", "Table of the summary"],
  map: ["指標・年度・性別", "Indicator, year, sex"],
  areas: ["値のある圏域／ない圏域", "Areas with / without value"],
  median: ["中央値", "Median"],
  mean: ["平均", "Mean"],
  range: ["最小～最大", "Lowest to highest"],
  bottom: ["低い4分の1の平均", "Mean of the lowest quarter"],
  top: ["高い4分の1の平均", "Mean of the highest quarter"],
  gap: ["その差", "Gap of the two"],
  between: ["圏域間の標準偏差", "Deviation between areas"],
  phi: ["過分散φ", "Overdispersion φ"],
  tau: ["過分散τ", "τ"],
  heterogeneity: ["同じ比という仮説のp値", "p of one ratio for all"],
  disparity: ["基準からの隔たり（％）", "Distance from reference (%)"],
  theil: ["タイル指数", "Theil"],
  prior: ["平滑化の中心（標準偏差）", "Centre of smoothing (deviation)"],
  priorOf: (mean: string, spread: string) => [`${mean}（${spread}）`, `${mean} (${spread})`],
  underdispersed: ["ばらつきは偶然の範囲", "nothing but chance"],
  means: [
    "単位は基準＝100とした比です。過分散φが1を大きく超えるときは、圏域の間に偶然では説明できない差があります。圏域間の標準偏差は、人数が少ないための誤差を除いた差の大きさです。タイル指数は不平等の大きさで、0なら差がありません。",
    "Units are ratios with the reference at 100. φ well above 1: areas differ by more than chance. The deviation between areas leaves out the error of small numbers. Theil’s index is 0 where all are the same.",
  ],
});

/** What must be known before figures are used. */
export const cautionWords = catalogue({
  title: ["使うときの注意", "Before you use these figures"],
  noRanking: [
    "圏域どうしの順位ではありません。圏域の年齢構成は異なるため、それぞれを基準（100）と比べてください。",
    "This is no ranking of areas: they differ in age structure, so compare each with its reference (100).",
  ],
  who: [
    "対象は特定健診を受けた40～74歳の人です。住民全体の健康状態を表すものではありません。受診率の違いも結果に影響します。",
    "People aged 40 to 74 who took the checkup are counted, not all residents; attendance differs between areas.",
  ],
  masking: [
    "秘匿: NDBオープンデータでは、人数の少ない集計値が「-」と伏せられています。0でも欠測でもありません。伏せられた圏域では比の代わりに、取りうる下限と上限（幅）を示します。幅の中央を値として使わないでください。",
    "Masking: NDB Open Data hide small counts as “-”. They are neither zero nor missing. Where they matter, bounds stand instead of a ratio: do not take the middle of the bounds for a value.",
  ],
  unverified: [
    "要確認: 「要確認」の指標は、定義を一次資料でまだ確かめていません。公表や論文に使う前に、定義を原典で確かめてください。",
    "To be confirmed: the definition of such an indicator has not been checked against its source. Check it before you publish.",
  ],
  method: ["計算の方法", "Method"],
  changed: [
    "質問や検査値の区切りが変わった年度をまたいで推移を読まないでください（「健康課題」の年次推移に切れ目が示されています）。",
    "Do not read a trend across a change of the question or the cut (see the trend under Health issues).",
  ],
});

/** Files to take away, and by what they are cited. */
export const exportWords = catalogue({
  title: ["ファイルで取り出す・引用する", "Take away and cite"],
  help: [
    "選んだ指標・年度・性別・比べる相手の比を、1つのファイルで取り出します。検定・平滑化の列はなく、人数と秘匿の幅を含む元の値です。取り出したことは監査記録に残ります。1時間に20回までです（研究者全員で）。",
    "Takes away the ratios of your indicators, years, sexes and reference as one file: the figures with counts and bounds, without test and smoothing. That you did stands in the audit trail; 20 files an hour for all researchers together.",
  ],
  wholeNation: ["ファイルには全都道府県の圏域が入ります。", "The file has the areas of all prefectures."],
  onePrefecture: (name: string) => [
    `ファイルには${name}の圏域だけが入ります。`,
    `The file has the areas of ${name} only.`,
  ],
  notNarrowed: [
    "選んだ圏域だけに絞ったファイルは作れません。絞った表は上の「表をCSVで保存」で取り出してください。",
    "A file cannot be narrowed to the areas you chose: use “Save the table as CSV” above for that.",
  ],
  format: ["ファイルの形式", "Format"],
  csv: ["CSV（表計算ソフト・R・Python）", "CSV (spreadsheets, R, Python)"],
  parquet: ["Parquet（R・Python、大きな表向き）", "Parquet (R, Python, large tables)"],
  arrow: ["Arrow（R・Python、そのまま読み込む）", "Arrow (R, Python, read in place)"],
  take: (format: string) => [`${format}ファイルを保存`, `Save the ${format} file`],
  citation: ["ファイルの引用", "Citation of the file"],
  citationHelp: [
    "図や表、論文にはこの文を添えてください。引用番号から同じファイルをもう一度作れます。",
    "Print this beside figures and in papers. The same file can be made again from the citation.",
  ],
  copyFile: ["ファイルの引用を写す", "Copy the citation of the file"],
  copied: ["写しました。", "Copied."],
  notCopied: ["写せませんでした。文を選んで写してください。", "It could not be copied: select the text and copy it."],
  takeCitation: ["引用ファイル（citation.json）を保存", "Save citation.json"],
  rerun: ["同じファイルを作り直すコマンド", "Command that makes the file again"],
  set: ["結果セット", "Result set"],
  sets: ["もとになった結果セット", "Result sets it comes from"],
  year: ["年度", "Year"],
  edition: ["NDBオープンデータ", "NDB Open Data"],
  editionOf: (edition: number) => [`第${edition}回`, `release ${edition}`],
  madeUp: ["架空のデータ", "made-up data"],
  method: ["方法の版", "Version of method"],
  digest: ["結果のSHA-256", "SHA-256 of the rows"],
  dictionary: ["ファイルの列の意味", "Columns of the file"],
  column: ["列", "Column"],
  type: ["型", "Type"],
  unit: ["単位", "Unit"],
  meaning: ["意味", "Meaning"],
  takeDictionary: ["列の説明（JSON）を保存", "Save the columns as JSON"],
  forResearchers: [
    "全国の元データのファイル（CSV・Parquet・Arrow）を取り出せるのは、運営者が役割「研究者」を付けた人です。必要なときは運営者に連絡してください。上の表のCSVはどなたも保存できます。",
    "Files of the whole nation (CSV, Parquet, Arrow) are for people to whom the operator has given the role of researcher. Anybody here may save the table above as CSV.",
  ],
  citedSet: (year: number, set: string, method: string) => [
    `${year} ${set}（方法の版 ${method}）`,
    `${year} ${set} (method ${method})`,
  ],
  cited: (source: string, sets: string) => [`${source}。結果セット: ${sets}`, `${source}. Result sets: ${sets}`],
  copyTable: ["表の引用を写す", "Copy the citation of the table"],
  tableCitation: ["上の表の引用", "Citation of the table above"],
});
