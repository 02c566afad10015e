import { catalogue } from "../language/words";

export const yearWords = catalogue({
  title: ["この年度の協議会", "The council this year"],
  empty: [
    "この年度の状態がまだ記録されていません。記録すると、都道府県の一覧に「開催」「開催予定」などと示されます。",
    "Nothing is on record of this year yet. Once it is, the prefecture’s table shows whether the council is held or planned.",
  ],
  add: ["この年度の状態を記録する", "Record this year"],
  state: ["状態", "State"],
  form: ["形態", "Form"],
  name: ["会議の実際の名称（ほかの会議体で行うとき）", "Real name, where it is part of another body"],
  reason: ["未設置・未開催の理由（都道府県からも見えます）", "Why there is none (the prefecture sees it)"],
  purpose: ["目的", "Purpose"],
  rules: ["運営のルール", "Rules"],
  budgetYen: ["予算（円）", "Budget (yen)"],
  overBudget: ["予算を超える事業への対応", "What is done beyond the budget"],
  ties: ["都道府県・二次医療圏との連携", "Ties with the prefecture and areas"],
  otherBodies: ["ほかの検討会・協議会とのすり合わせ", "Other bodies"],
  crisisPlan: ["健康危機・災害のときの対応", "In a crisis"],
  yen: (yen: number) => [`${yen.toLocaleString("ja-JP")}円`, `${yen.toLocaleString("en-GB")} yen`],
});

export const councilStateWords = catalogue({
  HELD: ["開催", "Held"],
  PLANNED: ["開催予定", "Planned"],
  NOT_HELD: ["設置済み・未開催", "Set up, not held"],
  NOT_SET_UP: ["未設置", "Not set up"],
});

export const formWords = catalogue({
  OWN: ["単独設置", "Of its own"],
  JOINT: ["合同開催", "Joint"],
  PART_OF_OTHER: ["ほかの会議体・部会", "Part of another body"],
});

export const outlineWords = catalogue({
  title: ["設置要綱の版", "Versions of the outline"],
  empty: [
    "設置要綱がまだありません。いまの要綱の本文を貼り付けて登録してください。改正のたびに新しい版を残せます。",
    "There is no outline yet. Paste the text of the one in force; each amendment is kept as a new version.",
  ],
  add: ["要綱を登録する", "Add an outline"],
  amend: ["改正案を作る", "Draft an amendment"],
  amended: (title: string) => [`${title}（改正案）`, `${title} (amendment)`],
  name: ["題名", "Title"],
  body: ["本文", "Text"],
  effectiveOn: ["施行日", "In force from"],
  approvedBy: ["承認者", "Approved by"],
  approvedOn: ["承認日（案のうちは空欄）", "Approved on (empty for a draft)"],
  DRAFT: ["案（承認前）", "Draft"],
  APPROVED: ["承認済み（施行前）", "Approved, not yet in force"],
  IN_FORCE: ["✓ 現行", "✓ In force"],
  FORMER: ["以前の版", "Former version"],
  approved: (day: string, by: string) => [`承認 ${day}（${by}）`, `approved ${day} (${by})`],
  effective: (day: string) => [`施行 ${day}`, `in force from ${day}`],
  read: ["本文を読む", "Read the text"],
});
