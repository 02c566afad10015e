import { catalogue } from "../language/words";

export const lookBackWords = catalogue({
  help: [
    "会議・議事録・共同事業・決定事項の記録から自動で作られます。足りないときは、もとの記録を直してください。",
    "Made of the records of meetings, minutes, projects and decisions. Where something is missing, mend the record.",
  ],
  summary: (from: string, to: string, meetings: number, projects: number, decisions: number, themes: number) => [
    `${from}から${to}までの3年間に、会議を${meetings}回開き、共同事業を${projects}件行いました。終わっていない決定事項が${decisions}件、挙がったまま取り組まれていないテーマが${themes}件あります。`,
    `From ${from} to ${to}, ${meetings} meetings were held and ${projects} joint projects carried out. ${decisions} decisions are open, and ${themes} themes were raised and never acted on.`,
  ],
  empty: [
    "過去3年間の記録がまだありません。会議と議事録（成果・課題）、共同事業を記録すると、翌年度からここに並びます。年度を切り替えると、ほかの年から振り返れます。",
    "There are no records of the last three years. Write down meetings, minutes (outcome and open issues) and projects, and they stand here from next year on. Choose another year to look back from.",
  ],
  toMinutes: ["議事録・決定事項へ", "Go to the minutes"],
  toProjects: ["共同事業へ", "Go to the projects"],
  agenda: ["議題", "Agenda"],
  done: ["実施内容", "What was done"],
  outcomes: ["成果", "Outcome"],
  issues: ["課題", "Open issues"],
  openDecisions: ["終わっていない決定事項", "Open decisions"],
  nothing: ["記録なし", "nothing on record"],
  never: ["挙がったまま取り組まれていないテーマ", "Themes that were raised and never acted on"],
  noNever: [
    "✓ 挙がったテーマは、すべて決定・見送り・事業のいずれかに進んでいます。",
    "✓ Every theme that was raised was decided on, dropped or carried out.",
  ],
  again: ["今年度のテーマとして提案する", "Propose it again this year"],
  againReason: (year: string, reason: string) => [`${year}に挙がったテーマ。${reason}`, `Raised in ${year}. ${reason}`],
  proposed: ["✓ 今年度のテーマにあります", "✓ among this year’s themes"],
  print: ["印刷する", "Print"],
});
