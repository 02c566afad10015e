import { catalogue } from "../language/words";

export const correctionWords = catalogue({
  help: [
    "手引き・ガイドライン・計画から写した文言を直します。直した文言は、すぐに全国のすべての場に示されます。各場の回答や記録は変わりません。",
    "Corrects words that were taken from the handbook, the guideline and the plans. A correction is shown in every space of the nation at once. No answer or record of a space changes.",
  ],
  catalogue: ["カタログ", "Catalogue"],
  PREFECTURE: ["チェックリスト（都道府県版）", "Checklist: prefecture"],
  AREA_ONE_TO_TWO: ["チェックリスト（二次医療圏版 レベル1→2）", "Checklist: area, level 1→2"],
  AREA_TWO_TO_THREE: ["チェックリスト（二次医療圏版 レベル2→3）", "Checklist: area, level 2→3"],
  LEVELS: ["成長イメージのレベル", "Growth levels"],
  KINDS: ["構成機関の区分", "Kinds of member bodies"],
  THIRD: ["健康日本21（第三次）の目標値の書きぶり", "Health Japan 21, third term: targets as written"],
  SECOND: ["健康日本21（第二次）の目標値の書きぶり", "Health Japan 21, second term: targets as written"],
  find: ["文言・番号で探す", "Find by words or number"],
  onlyUnverified: ["「要確認」だけを示す", "Only those to be confirmed"],
  count: (shown: number, all: number) => [`${all}件中${shown}件`, `${shown} of ${all}`],
  noneFound: [
    "当てはまる項目はありません。探す言葉を短くするか、別のカタログを選んでください。",
    "Nothing is like that. Look for fewer words, or in another catalogue.",
  ],
  correct: ["文言を直す", "Correct"],
  title: (name: string) => [`${name} の文言を直す`, `Correct the words of ${name}`],
  present: ["いまの文言", "The words now"],
  ja: ["日本語の文言", "Words in Japanese"],
  en: ["英語の文言", "Words in English"],
  one: ["500文字まで。改行は取り除かれます。", "500 characters at most; line breaks are taken out."],
  source: ["根拠とした原典（資料名・頁）", "Source (document and page)"],
  sourceHint: ["例: 地域・職域連携推進の手引き（2023年度版）15頁", "For example: the handbook of 2023, page 15"],
  verified: [
    "原典を見て確かめた（「要確認」の印は付きません）",
    "Checked against the source (it is not marked “to be confirmed”)",
  ],
  look: ["内容を確かめる", "Check before correcting"],
  everywhere: [
    "次の文言が、すぐに全国のすべての場に示されます。",
    "These words will be shown in every space of the nation at once.",
  ],
  becomes: ["直した文言", "Corrected"],
  unchanged: ["文言は変わりません（原典と確認の印だけを記録します）。", "The words stay (source and mark only)."],
  unverifiedLeft: [
    "原典で確かめていないため、「要確認」の印が付きます。",
    "It was not checked against the source, so it is marked “to be confirmed”.",
  ],
  apply: ["すべての場で直す", "Correct it everywhere"],
  again: ["入力に戻る", "Back to the form"],
  done: (name: string) => [
    `${name} の文言を直しました。すべての場に示されています。`,
    `The words of ${name} were corrected, and are shown in every space.`,
  ],
  conflict: [
    "開いてから保存するまでの間に、ほかの運営者がこの文言を直しました。どちらを残すか選んでください。",
    "Another operator corrected these words since you opened them. Choose which to keep.",
  ],
});
