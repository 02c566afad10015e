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

export const goalWords = catalogue({
  help: [
    "「3年後にできていたらよいこと」と、そこまでの年度ごとの段階です。翌年度の年間スケジュールを作るとき、その年度の段階が予定に入ります。",
    "What should have been reached in three years, and the steps to it. Next year’s schedule begins with the steps of that year.",
  ],
  empty: [
    "目標がまだありません。「3年後にできていたらよいこと」を1つ書き、年度ごとの段階に分けてください。",
    "No goal yet. Write down what should have been reached in three years, and its steps year by year.",
  ],
  add: ["目標を追加する", "Add a goal"],
  title: ["目標（3年後にできていたらよいこと）", "Goal"],
  targetYear: ["目標の年度", "To be reached by"],
  linkedPlan: ["関連する計画（健康増進計画など）", "Plan it is tied to"],
  steps: ["年度ごとの段階（1行に1つ）", "Steps by year, one a line"],
  by: (year: string) => [`${year}まで`, `by ${year}`],
  linked: (plan: string) => [`関連: ${plan}`, `tied to: ${plan}`],
  thisYear: ["今年度", "this year"],
  noSteps: ["段階がまだありません。", "No steps yet."],
  past: (count: number) => [`目標の年度を過ぎたもの（${count}件）`, `Goals whose year is over (${count})`],
});

export const projectWords = catalogue({
  title: ["共同事業", "Joint projects"],
  empty: [
    "この年度の共同事業がまだありません。テーマから1つ選び、だれが何を分担するかを書いて始めてください。",
    "No joint project this year yet. Take one of the themes, and write down who does what.",
  ],
  add: ["共同事業を追加する", "Add a project"],
  name: ["事業名", "Title"],
  field: ["分野", "Field"],
  state: ["状態", "State"],
  theme: ["テーマ", "Theme"],
  description: ["内容と分担", "What, and who does what"],
  aim: ["目標", "Aim"],
  aimMet: ["目標を達成したか", "Whether the aim was met"],
  employers: ["参加した事業場（か所）", "Establishments that took part"],
  community: ["参加者数・地域側（人）", "People, community side"],
  workplace: ["参加者数・職域側（人）", "People, workplace side"],
  measured: ["健康上の効果を測定した（効果の記入が必要）", "Its effect on health was measured (say which)"],
  effect: ["効果", "Effect"],
  issues: ["課題", "Open issues"],
  forLookBack: ["「振り返り」の表にそのまま載ります。", "Shown in the look-back as it is."],
  met: ["✓ 目標を達成", "✓ aim met"],
  notMet: ["× 目標に届かず", "× aim not met"],
  unknown: ["目標の達成はまだわからない", "aim not judged yet"],
  isMeasured: ["✓ 効果を測定", "✓ effect measured"],
  notMeasured: ["効果は未測定", "effect not measured"],
  reached: (employers: number, community: number, workplace: number) => [
    `事業場 ${employers}か所、地域側 ${community}人、職域側 ${workplace}人`,
    `${employers} establishments; ${community} people of the community, ${workplace} of workplaces`,
  ],
  evaluation: ["評価", "Evaluation"],
  sum: (count: number, employers: number, people: number, measured: number) => [
    `実施中・実施済みの事業は${count}件、参加した事業場は延べ${employers}か所、参加者は延べ${people}人です。効果を測定した事業は${count}件のうち${measured}件です。`,
    `${count} projects are running or done, with ${employers} establishments and ${people} people in all. The effect of ${measured} of ${count} was measured.`,
  ],
});

export const fieldWords = catalogue({
  CHECKUP: ["健診・保健指導", "Checkups"],
  LIFESTYLE: ["生活習慣病予防", "Lifestyle diseases"],
  DIET: ["食生活・栄養", "Diet"],
  EXERCISE: ["身体活動・運動", "Exercise"],
  TOBACCO: ["たばこ", "Tobacco"],
  ALCOHOL: ["飲酒", "Alcohol"],
  DENTAL: ["歯・口腔", "Dental"],
  MENTAL: ["こころの健康・休養", "Mental health"],
  HEALTH_MANAGEMENT: ["健康経営", "Health management of employers"],
  OTHER: ["その他", "Other"],
});

export const projectStateWords = catalogue({
  PLANNED: ["計画", "Planned"],
  RUNNING: ["実施中", "Running"],
  DONE: ["実施済み", "Done"],
  STOPPED: ["中止", "Stopped"],
});

export const activityWords = catalogue({
  title: ["そのほかの取組（研修・周知・報告など）", "Other activities (training, publicity, reports)"],
  help: [
    "記録すると、チェックリストの関連する項目で、回答の根拠として提案されます。",
    "What is written here is proposed as an answer where the checklist asks for it.",
  ],
  empty: [
    "この年度の取組がまだありません。研修会や周知、報告をしたときに記録してください。",
    "No activity this year yet. Write down training, publicity and reports as they come.",
  ],
  add: ["取組を追加する", "Add an activity"],
  name: ["内容", "What"],
  kind: ["種類", "Kind"],
  day: ["日付", "Day"],
  link: ["資料の場所（URLなど）", "Where more is found"],
  note: ["備考", "Note"],
});

export const activityKindWords = catalogue({
  TRAINING_HELD: ["研修会の開催", "Training held"],
  TRAINING_ATTENDED: ["研修・セミナーの受講", "Training attended"],
  PUBLIC_NOTICE: ["住民・事業所への周知・広報", "Told the public"],
  REPORT: ["ほかの協議会・幹部への報告", "Reported to others"],
  EVALUATION: ["評価・成果と課題の整理", "Evaluation"],
  LOOK_BACK: ["過去の報告書・議事録の確認", "Reports looked back on"],
  INDICATOR: ["指標・データの活用", "Figures used"],
  DATA_REQUEST: ["構成員へのデータ・意見の依頼", "Data asked of members"],
  PLAN: ["関連計画の確認", "Plans read"],
  CASE: ["事例の参照", "Cases studied"],
  RESOURCE: ["社会資源の把握・活用の検討", "Resources listed"],
  EMPLOYER_FACTS: ["健康経営・健康宣言事業場の情報", "Facts of employers"],
  LABOUR_FACTS: ["労働側の情報収集", "Facts of the labour side"],
  ACADEMIC: ["学会・研究会での発表", "Academic talks"],
});

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
