import { catalogue } from "../language/words";

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
