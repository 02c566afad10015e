import { catalogue } from "../language/words";

export const meetingWords = catalogue({
  empty: [
    "この年度の会議がまだありません。最初の会議を追加してください。",
    "No meeting this year yet. Add the first one.",
  ],
  add: ["会議を追加する", "Add a meeting"],
  name: ["会議名", "Name"],
  day: ["開催日", "Day"],
  mode: ["開催方法", "Mode"],
  place: ["場所", "Place"],
  state: ["状態", "State"],
  agenda: ["議題（1行に1つ）", "Agenda, one item a line"],
  agendaTitle: ["議題", "Agenda"],
  noAgenda: [
    "議題がまだありません。「修正する」から、1行に1つずつ書いてください。",
    "There is no agenda yet. Choose “Edit” and write one item a line.",
  ],
  deadline: ["回答期限（書面開催では必須）", "Answers until (needed in writing)"],
  group: ["ワーキンググループ", "Working group"],
  whole: ["協議会", "Council"],
  open: ["資料・出欠・決定事項", "Papers, attendance, decisions"],
  outstanding: (count: number, until: string) => [
    `書面の回答 未回答${count}人${until && `（期限 ${until}）`}`,
    `${count} answers in writing outstanding${until && ` (due ${until})`}`,
  ],
  back: ["会議の一覧へ", "All meetings"],
  toMinutes: ["この会議の議事録を書く・読む", "Minutes of this meeting"],
});

export const paperWords = catalogue({
  title: ["資料", "Papers"],
  fromCouncil: ["協議会に出した資料から選ぶ", "Papers already laid before the council"],
  empty: [
    "資料がまだありません。追加すると、庁外の委員（ゲスト）も読めるようになります。",
    "No papers yet. What is added here can be read by members from outside (guests) too.",
  ],
  add: ["資料を追加する", "Add a paper"],
  name: ["題名", "Title"],
  body: ["本文", "Text"],
  file: ["テキストファイル（.txt・.md・.csv）から本文を読み込む", "Read the text from a file (.txt, .md, .csv)"],
  help: [
    "資料は文章で置きます。PDFやExcelの資料は、要点と保管場所を本文に書いてください。追加した資料は協議会の委員全員が読め、あとから消せません。",
    "Papers are texts. Of a PDF or a workbook, write the gist and where it is kept. All members can read a paper, and it cannot be taken back.",
  ],
  notText: [
    "このファイルは文章として読み込めません。テキスト形式（UTF-8）で保存し直してください。",
    "This file is not text. Save it as plain text (UTF-8) first.",
  ],
  laid: (day: string) => [`${day}に提出`, `laid on ${day}`],
});

export const attendanceWords = catalogue({
  attendance: ["出欠", "Attendance"],
  answers: ["書面の回答", "Answers in writing"],
  presence: ["出欠", "Attendance"],
  nobody: [
    "名簿にまだ人がいません。構成機関の人を登録すると、ここで出欠や回答を記録できます。",
    "The roster is empty. Add people of the member bodies, and they can be marked here.",
  ],
  toMembers: ["構成機関・名簿へ", "Go to members"],
  nobodyInGroup: [
    "このワーキンググループのメンバーがまだ選ばれていません。",
    "No members were chosen for this working group yet.",
  ],
  toGroups: ["ワーキンググループへ", "Go to working groups"],
  count: (what: string, count: number) => [`${what} ${count}人`, `${what}: ${count}`],
  comma: ["、", ", "],
  ofRoster: (count: number) => [`名簿の${count}人のうち`, `of ${count} on the roster`],
  allPresent: ["未記入の人を全員「出席」にする", "Mark everybody else as present"],
  save: (count: number) => [
    count ? `出欠を保存する（${count}人分）` : "出欠を保存する",
    count ? `Save attendance (${count})` : "Save attendance",
  ],
  answered: (answered: number, all: number, open: number) => [
    `${all}人のうち${answered}人が回答しました。${open ? `未回答は${open}人です。` : "全員の回答がそろいました。"}`,
    `${answered} of ${all} have answered. ${open ? `${open} are outstanding.` : "All answers are in."}`,
  ],
  until: (day: string) => [`回答期限 ${day}`, `Answers until ${day}`],
  late: ["！ 期限を過ぎています", "！ late"],
  notAnswered: ["未回答", "no answer yet"],
  answer: ["回答を記入する", "Write the answer"],
  answerOf: (name: string) => [`${name}さんの回答`, `Answer of ${name}`],
  reply: ["回答", "Answer"],
  repliedOn: ["回答した日", "Answered on"],
  comment: ["意見", "Remarks"],
  copyMails: (count: number) => [
    `未回答の${count}人のメールアドレスをコピーする`,
    `Copy the mail addresses of the ${count} outstanding`,
  ],
});

export const presenceWords = catalogue({
  PRESENT: ["出席", "Present"],
  DEPUTY: ["代理出席", "By deputy"],
  ABSENT: ["欠席", "Absent"],
  UNKNOWN: ["未記入", "Not marked"],
});

export const replyWords = catalogue({
  AGREE: ["承認", "Agree"],
  DISAGREE: ["不承認", "Disagree"],
  ABSTAIN: ["保留", "Abstain"],
});

export const modeWords = catalogue({
  IN_PERSON: ["対面", "In person"],
  ONLINE: ["オンライン", "Online"],
  MAIL: ["メール", "By mail"],
  WRITTEN: ["書面", "In writing"],
});

export const meetingStateWords = catalogue({
  PLANNED: ["予定", "Planned"],
  HELD: ["開催済み", "Held"],
  CANCELLED: ["中止", "Cancelled"],
});
