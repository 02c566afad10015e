import { catalogue } from "../language/words";

export const lifeWords = catalogue({
  sex: ["性別", "Sex"],
  MALE: ["男性", "Men"],
  FEMALE: ["女性", "Women"],
  title: (place: string, sex: string) => [
    `${place}の健康寿命の推移（${sex}、平成22～令和4年）`,
    `Healthy life expectancy of ${place} (${sex.toLowerCase()}, 2010–2022)`,
  ],
  axis: ["健康寿命（年）", "Healthy life expectancy (years)"],
  nation: ["全国", "Japan"],
  legend: (place: string) => [
    `●＝${place}、□＝全国、斜線の帯＝都道府県の下位4分の1の平均から上位4分の1の平均まで（47都道府県の値がそろう年だけ）`,
    `●: ${place}; □: Japan; hatched: from the mean of the bottom to that of the top quarter of prefectures (years with all 47 values)`,
  ],
  legendNation: [
    "□＝全国、斜線の帯＝都道府県の下位4分の1の平均から上位4分の1の平均まで（47都道府県の値がそろう年だけ）",
    "□: Japan; hatched: from the mean of the bottom to that of the top quarter of prefectures (years with all 47 values)",
  ],
  source: (sources: string) => [
    `出典: ${sources}（厚生労働省の公表値の転載を含む）。信頼区間は収録していません。`,
    `Source: ${sources} (partly quoting the Ministry of Health, Labour and Welfare). Limits are not at hand.`,
  ],
  sentences: ["文で読む", "In sentences"],
  table: ["表で見る", "As a table"],
  year: ["年", "Year"],
  own: (place: string) => [`${place}（年）`, `${place} (years)`],
  less: ["全国との差（年）", "Less Japan (years)"],
  limited: ["制限のある期間（年）", "Years with limitation"],
  change: ["平成25年（2013）との比較", "Beside 2013"],
  top: ["上位4分の1の平均（年）", "Top quarter (years)"],
  bottom: ["下位4分の1の平均（年）", "Bottom quarter (years)"],
  gap: ["上位と下位の差（年）", "Gap (years)"],
  range: ["最大と最小の差（年）", "Range (years)"],
  noValue: ["値なし", "none"],
  unverified: ["要確認", "to be confirmed"],
  value: (place: string, year: string, value: string) => [
    `${place}の健康寿命は、${year}に${value}年です。`,
    `Healthy life expectancy of ${place} was ${value} years in ${year}.`,
  ],
  longer: (nation: string, by: string) => [
    `全国（${nation}年）より${by}年長くなっています。`,
    `That is ${by} years longer than in Japan (${nation}).`,
  ],
  shorter: (nation: string, by: string) => [
    `全国（${nation}年）より${by}年短くなっています。`,
    `That is ${by} years shorter than in Japan (${nation}).`,
  ],
  same: (nation: string) => [`全国（${nation}年）と同じです。`, `That is the same as in Japan (${nation}).`],
  since: (year: string, by: string) => [`${year}からの変化は${by}年です。`, `Since ${year} it changed by ${by} years.`],
  classed: (text: string) => [`平成25年（2013）と比べた区分は「${text}」です。`, `Beside 2013 it is classed: ${text}.`],
  gaps: (year: string, top: string, bottom: string, gap: string) => [
    `${year}の都道府県間の格差は、上位4分の1（11都道府県）の平均は${top}年、下位4分の1は${bottom}年で、その差は${gap}年です。`,
    `Gap between prefectures (${year}): the top quarter (11) has ${top} years, the bottom quarter ${bottom}: ${gap} years apart.`,
  ],
  gapChange: (from: string, before: string, to: string, now: string) => [
    `この差は、${from}の${before}年から${to}の${now}年になりました。`,
    `This gap went from ${before} years in ${from} to ${now} in ${to}.`,
  ],
  missing: (year: string, count: number) => [
    `${year}は${count}都道府県の値が収録されていないため、格差を求めていません。`,
    `No gap for ${year}: ${count} prefectures have no value here.`,
  ],
  empty: (place: string) => [
    `${place}の値がまだ収録されていません。ほかの都道府県か「全国」を選んでください。`,
    `There are no values of ${place} yet. Choose another prefecture or Japan.`,
  ],
});

/** All prefectures in one picture (図12 of the handbook). */
export const livesWords = catalogue({
  section: ["都道府県ごとの推移（図12）", "Prefecture by prefecture (figure 12)"],
  title: (sex: string, from: string, to: string) => [
    `都道府県別の健康寿命の推移（${sex}、${from}～${to}、都道府県コード順）`,
    `Healthy life expectancy by prefecture (${sex.toLowerCase()}, ${from}–${to}, by code)`,
  ],
  help: [
    "都道府県コードの順に並べています。順位ではありません。1都道府県が1つの枠で、縦の目盛りはすべて同じです。",
    "In the order of their codes, which is no ranking. Each prefecture has a box; all boxes have the same scale.",
  ],
  legend: (years: string, newest: string) => [
    `枠の中は左から${years}年。●＝値、○＝要確認の値、×＝値なし、破線＝全国、数字＝最も新しい値（年）。橙の地・▲＝${newest}が平成25年（2013）より増加、－＝増加していない、？＝判定できない（値がない）。`,
    `Each box, from the left: ${years}. ●: value; ○: to be confirmed; ×: none; dashed: Japan; number: newest value (years). Orange, ▲: ${newest} above 2013; －: not above; ?: a value is missing.`,
  ],
  legendOwn: (place: string) => [`青い太枠＝${place}。`, ` Thick blue: ${place}.`],
  INCREASED: ["▲増加", "▲ up"],
  NOT_INCREASED: ["－増加せず", "－"],
  NOT_ASSESSABLE: ["？", "?"],
  counts: (
    year: string,
    all: number,
    increased: number,
    not: number,
    unknown: number,
    missing: number,
    base: number,
  ) => [
    `${year}の健康寿命が平成25年（2013）より増加したのは${all}都道府県のうち${increased}、増加していないのは${not}、値がなく判定できないのは${unknown}です（値のない都道府県: ${year}は${missing}、平成25年（2013）は${base}）。`,
    `Of ${all} prefectures, ${increased} were above their value of 2013 in ${year}, ${not} were not, and ${unknown} cannot be told (without a value: ${missing} in ${year}, ${base} in 2013).`,
  ],
  allUnknown: (year: string, all: number, missing: number, base: number) => [
    `平成25年（2013）より増加したかどうかは、${all}都道府県とも値がなく判定できません（値のない都道府県: ${year}は${missing}、平成25年（2013）は${base}）。`,
    `Whether any of the ${all} prefectures is above 2013 cannot be told, as values are missing (without a value: ${missing} in ${year}, ${base} in 2013).`,
  ],
  prefecture: ["都道府県", "Prefecture"],
  value: (year: string) => [`${year}の健康寿命（年）`, `${year} (years)`],
  change: (year: string) => [`平成25年（2013）との比較（${year}）`, `${year} beside 2013`],
  noValue: ["値なし", "none"],
  unverified: ["要確認", "to be confirmed"],
  table: ["47都道府県の表を見る", "All prefectures as a table"],
  empty: [
    "都道府県の値がまだ収録されていません。全国の推移は上の図で見られます。",
    "There are no values of prefectures yet. Japan as a whole is in the picture above.",
  ],
});
