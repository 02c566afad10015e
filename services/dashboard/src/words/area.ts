import { catalogue } from "../language/words";

export const areaWords = catalogue({
  title: ["今月の仕事", "This month"],
  headline: (tasks: number, late: number) => [
    `今月の予定は${tasks}件です${late > 0 ? `。期限を過ぎたものが${late}件あります。` : "。遅れているものはありません。"}`,
    `Tasks this month: ${tasks}${late > 0 ? `, of which late: ${late}` : "; nothing is late"}.`,
  ],
  headlineList: (list: string, done: number, applicable: number, unanswered: number) => [
    `チェックリスト（${list}）は${applicable}項目中${done}項目が実施済み、未回答は${unanswered}項目です。`,
    `Checklist (${list}): ${done} of ${applicable} items done, ${unanswered} unanswered.`,
  ],
  noList: ["今年度のチェックリストはまだ始まっていません。", "This year’s checklist has not been begun."],
  tasks: ["今月の予定と期限", "Tasks and due dates"],
  noTasks: [
    "今月の予定はありません。年間スケジュールがまだなら、「協議会」で作れます。",
    "Nothing is planned this month. If there is no schedule of the year yet, make one under Council.",
  ],
  toSchedule: ["年間スケジュールを開く", "Open the schedule of the year"],
  late: ["期限を過ぎています", "late"],
  until: (day: string) => [`${day}まで`, `by ${day}`],
  on: (day: string) => [`${day}`, `${day}`],
  owner: (name: string) => [`担当 ${name}`, name],
  noOwner: ["担当者なし", "nobody responsible"],
  task: ["予定", "Task"],
  decision: ["決定事項", "Decision"],
  meeting: ["会議", "Meeting"],
  items: ["次に取り組む項目と対応策の例", "Items to take up next, with advice"],
  noItems: ["着手していない項目はありません。", "No item is waiting."],
  toList: ["チェックリストを開く", "Open the checklist"],
  level: ["成長イメージ", "Growth level"],
  noLevel: [
    "まだ自己評価がありません。「引継ぎ・困りごと」で最初の自己評価を記録してください。",
    "No self-assessment yet. Record the first one under Handover and troubles.",
  ],
  asOf: (day: string) => [`${day}現在`, `as of ${day}`],
  why: (reason: string) => [`理由: ${reason}`, `Why: ${reason}`],
  toLevel: ["履歴を見る・自己評価する", "History and new assessment"],
  handover: ["引継ぎ", "Handover"],
  handoverSigned: (from: string, to: string) => [
    `${from}さんから${to}さんへの引継ぎは、双方の確認が済んでいます。`,
    `The handover from ${from} to ${to} is signed by both.`,
  ],
  handoverOpen: (from: string, to: string) => [
    `${from}さんから${to}さんへの引継ぎは、まだ双方の確認が済んでいません。`,
    `The handover from ${from} to ${to} is not yet signed by both.`,
  ],
  noHandover: [
    "引継ぎの記録がありません。担当が変わる前に作っておくと安心です。",
    "There is no handover yet. Make one before somebody leaves.",
  ],
  toHandover: ["引継ぎを開く", "Open the handover"],
  issues: ["健康課題の候補", "Health issues that stand out"],
  issuesHelp: [
    "全国と都道府県の両方と比べ、年度の一貫性と多重比較を確かめたうえで残った指標から、3つまで提案します。",
    "Up to three proposals from indicators that stand out against the nation and the prefecture, over the years and after correction for multiplicity.",
  ],
  take: ["協議会のテーマに加える", "Make it a theme of the council"],
  taken: [
    "根拠とともに、今年度のテーマ（提案）に加えました。",
    "It is a proposed theme of this year now, with its evidence.",
  ],
  councilFirst: ["テーマに加えるには、先に協議会を登録してください", "To make it a theme, register the council first"],
  toThemes: ["テーマを開く", "Open the themes"],
  noRatios: [
    "健診のデータがまだ取り込まれていません。運営者に取り込みを依頼してください。",
    "No checkup data are there yet. Ask the operator to import them.",
  ],
  toIssues: ["健康課題をくわしく見る", "More on health issues"],
});
