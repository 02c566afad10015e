import { catalogue } from "../language/words";

export const councilWords = catalogue({
  title: ["協議会", "Council"],
  parts: ["協議会のページ", "Pages of the council"],
  schedule: ["年間スケジュール", "Schedule"],
  meetings: ["会議", "Meetings"],
  minutes: ["議事録・決定事項", "Minutes and decisions"],
  members: ["構成機関・名簿", "Members"],
  groups: ["ワーキンググループ", "Working groups"],
  themes: ["テーマ", "Themes"],
  outline: ["要綱・年度の体制", "Outline and year"],
  projects: ["共同事業・取組", "Projects"],
  plan: ["3年計画", "Three-year plan"],
  lookBack: ["振り返り", "Look-back"],
  ofYear: ["年間の動き", "The year"],
  ofBody: ["体制", "The body"],
  ofWork: ["取組と評価", "Its work"],
  noCouncil: [
    "この場の協議会がまだ登録されていません。名称を入れて登録すると、年間の予定や会議を記録できます。",
    "The space has no council yet. Name it, and its year can be written down.",
  ],
  name: ["協議会の名称", "Name of the council"],
  create: ["登録する", "Register"],
});

export const scheduleWords = catalogue({
  empty: [
    "この年度の予定がまだありません。手引きの標準的な予定から始めることも、1件ずつ追加することもできます。",
    "Nothing is planned yet. Begin with the handbook’s usual tasks, or add them one by one.",
  ],
  start: ["標準的な予定から始める", "Begin with the usual tasks"],
  agree: ["協議会で合意した日を記録する", "Record the day of agreement"],
  agreed: (day: string) => [`${day}に協議会で合意`, `Agreed on ${day}`],
  agreedOn: ["合意した日", "Agreed on"],
  add: ["予定を追加する", "Add a task"],
  edit: (title: string) => [`「${title}」を修正する`, `Edit “${title}”`],
  task: ["予定", "Task"],
  title: ["内容", "What"],
  body: ["担当機関", "Body"],
  owner: ["担当者", "Responsible"],
  from: ["始まり", "From"],
  to: ["期限", "By"],
  state: ["状態", "State"],
  minimum: ["緊急時にも続ける", "Goes on in a crisis"],
  note: ["メモ", "Note"],
  month: (month: number) => [
    `${month}月`,
    ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month] ?? "",
  ],
  meetingRow: ["会議（●の日）", "Meetings (●)"],
  planned: ["この月", "this month"],
  late: ["遅れ", "late"],
  legend: [
    "緑＝済み、斜線＝進行中、灰＝これから、赤い枠＝遅れ",
    "Green: done; hatched: under way; grey: to come; red frame: late",
  ],
});

export const taskStateWords = catalogue({
  OPEN: ["これから", "To come"],
  DOING: ["進行中", "Under way"],
  DONE: ["済み", "Done"],
  DROPPED: ["取りやめ", "Dropped"],
});

export const minutesWords = catalogue({
  list: ["議事録", "Minutes"],
  search: ["議事録・決定事項・テーマから言葉を探す", "Search minutes, decisions and themes"],
  searchHelp: [
    "空白で区切ると、すべての言葉を含むものを探します。",
    "Words with spaces between them must all be there.",
  ],
  find: ["探す", "Search"],
  found: (count: number) => [`${count}件見つかりました。`, `${count} found.`],
  notFound: [
    "見つかりません。別の言葉や短い言葉で試してください。",
    "Nothing was found. Try another or a shorter word.",
  ],
  clear: ["検索をやめる", "Clear the search"],
  empty: [
    "この年度の議事録がまだありません。会議のあとに追加してください。",
    "No minutes this year yet. Add them after a meeting.",
  ],
  add: ["議事録を追加する", "Add minutes"],
  title: ["表題", "Title"],
  day: ["日付", "Day"],
  meeting: ["会議", "Meeting"],
  noMeeting: ["会議によらない打合せ", "No meeting"],
  text: ["本文", "Text"],
  outcome: ["成果", "Outcome"],
  issues: ["課題", "Open issues"],
  forLookBack: ["「振り返り」の表にそのまま載ります。", "Shown in the look-back as it is."],
  decisions: ["決定事項", "Decisions"],
  addDecision: ["決定事項を追加する", "Add a decision"],
  noDecisions: ["決定事項がまだありません。", "No decision yet."],
  needMeeting: [
    "決定事項は会議に付きます。先に会議を追加してください。",
    "A decision belongs to a meeting: add the meeting first.",
  ],
  decision: ["決定した内容", "What was decided"],
  owner: ["担当者", "Responsible"],
  due: ["期限", "Due"],
  doneOn: ["実施した日", "Done on"],
  noOwner: ["担当者未定", "Nobody yet"],
  theme: ["テーマ", "Theme"],
  dueBy: (day: string) => [`期限 ${day}`, `due ${day}`],
  doneAt: (day: string) => [`✓ ${day}に実施`, `✓ done ${day}`],
  late: ["！ 期限を過ぎています", "！ late"],
});

export const memberWords = catalogue({
  gaps: ["足りない区分と連絡先", "What is missing"],
  noGaps: [
    "ガイドラインの区分はすべてそろい、連絡先も2人以上あります。",
    "All kinds of the guideline are there, with two contacts each.",
  ],
  missing: ["参加のない区分", "Kinds without a member"],
  few: ["連絡先が2人に満たない機関", "Bodies with fewer than two contacts"],
  contacts: (count: number) => [`${count}人`, `${count}`],
  asked: ["声をかけ済み", "asked"],
  CORE: ["基本", "core"],
  RECOMMENDED: ["推奨", "recommended"],
  OPTIONAL: ["テーマに応じて", "as the theme asks"],
  unverified: ["要確認", "to be confirmed"],
  bodies: ["構成機関", "Member bodies"],
  empty: ["構成機関がまだありません。最初の機関を追加してください。", "No member body yet. Add the first one."],
  addBody: ["機関を追加する", "Add a body"],
  addPerson: ["人を追加する", "Add a person"],
  kind: ["区分", "Kind"],
  name: ["機関名", "Body"],
  seat: ["立場", "Seat"],
  askedOn: ["声をかけた日", "Asked on"],
  joinedOn: ["参加した日", "Joined on"],
  leftOn: ["離れた日", "Left on"],
  note: ["メモ", "Note"],
  person: ["氏名", "Name"],
  body: ["機関", "Body"],
  department: ["部署", "Department"],
  position: ["役職", "Position"],
  mail: ["メールアドレス", "Mail address"],
  phone: ["電話", "Phone"],
  expert: ["専門家", "Expert"],
  facilitator: ["世話人", "Facilitator"],
  responsible: ["担当責任者", "Officer in charge"],
  termFrom: ["任期の始まり", "Term from"],
  termTo: ["任期の終わり", "Term to"],
  roster: ["名簿", "Roster"],
  letters: ["委嘱状", "Letters of appointment"],
});

export const seatWords = catalogue({
  MEMBER: ["構成員", "Member"],
  OBSERVER: ["オブザーバー", "Observer"],
  SECRETARIAT: ["事務局", "Secretariat"],
});

export const groupWords = catalogue({
  empty: [
    "ワーキンググループがまだありません。協議会で大枠を決め、原案をここで作ると進めやすくなります。",
    "No working group yet. The council decides the course; a group drafts.",
  ],
  add: ["ワーキンググループを追加する", "Add a working group"],
  name: ["名称", "Name"],
  purpose: ["目的", "Purpose"],
  theme: ["テーマ", "Theme"],
  from: ["始まり", "From"],
  to: ["終わり", "To"],
  members: ["メンバー", "Members"],
  count: (count: number) => [`メンバー ${count}人`, `${count} members`],
  since: (from: string, to: string) => [`${from}～${to}`, `${from} – ${to}`],
});

export const themeWords = catalogue({
  help: ["提案から決定まで、どこまで進んだかを列で示します。", "From proposal to decision, by column."],
  empty: [
    "テーマがまだありません。データや構成員の関心から、最初のテーマを提案してください。",
    "No theme yet. Propose the first one.",
  ],
  add: ["テーマを提案する", "Propose a theme"],
  title: ["テーマ", "Theme"],
  stage: ["段階", "Stage"],
  source: ["きっかけ", "Source"],
  reason: ["理由", "Reason"],
  interest: ["構成員の関心", "Interest of members"],
  feasibility: ["実現可能性", "Feasibility"],
  longTerm: ["長期テーマ", "Long-term"],
  askedOfAreas: ["二次医療圏に取り組んでほしいテーマ", "Asked of areas"],
  decision: ["決定事項", "Decision"],
  none: ["なし", "none"],
});

export const stageWords = catalogue({
  PROPOSED: ["提案", "Proposed"],
  INTEREST: ["関心を確認", "Interest"],
  FEASIBILITY: ["実現可能性を検討", "Feasibility"],
  PRIORITY: ["優先テーマ", "Priority"],
  DECIDED: ["決定", "Decided"],
  DROPPED: ["見送り", "Dropped"],
});

export const sourceWords = catalogue({
  DATA: ["データ", "Data"],
  REQUEST: ["構成員の意見・要望", "A member’s wish"],
  POLICY: ["政策・社会情勢", "Policy"],
  PREFECTURE: ["都道府県からの提案", "Asked by the prefecture"],
  LOOK_BACK: ["振り返り", "Look-back"],
});
