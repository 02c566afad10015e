import { catalogue } from "../language/words";

export const continuityWords = catalogue({
  parts: ["引継ぎ・困りごとのページ", "Pages on handover and troubles"],
  handovers: ["引継ぎ", "Handover"],
  troubles: ["困りごと", "Troubles"],
  levels: ["成長イメージの履歴", "Growth level history"],
});

export const handoverWords = catalogue({
  empty: [
    "引継ぎがまだありません。作ると、名簿・議事録・予定・課題が自動で資料にまとまります。",
    "No handover yet. Make one: roster, minutes, schedule and issues are put together for you.",
  ],
  add: ["引継ぎを作る", "Make a handover"],
  of: (from: string, to: string) => [`${from}さんから${to}さんへ`, `From ${from} to ${to}`],
  fromName: ["引き継ぐ人", "Handed over by"],
  toName: ["受け取る人", "Taken over by"],
  letter: ["次の担当者への手紙", "Letter to the next officer"],
  questions: ["残っている疑問", "Open questions"],
  nextYear: ["次年度の事項", "For the next year"],
  signed: ["✓ 双方の確認が済んでいます", "✓ Signed by both"],
  unsigned: ["！ まだ双方の確認が済んでいません", "！ Not yet signed by both"],
  signGiver: ["引き継いだことを確認する", "Sign as the one who hands over"],
  signTaker: ["受け取ったことを確認する", "Sign as the one who takes over"],
  givenOn: (day: string) => [`引き継いだ確認 ${day}`, `Handed over: ${day}`],
  takenOn: (day: string) => [`受け取った確認 ${day}`, `Taken over: ${day}`],
  used: (count: number) => [
    `受け取りから60日以内に、この引継ぎから始まった予定は${count}件です。`,
    `${count} tasks began from this handover within 60 days.`,
  ],
  pack: ["資料に入っているもの", "In the pack"],
  counts: (bodies: number, people: number, meetings: number, minutes: number, decisions: number, projects: number) => [
    `構成機関 ${bodies}、名簿 ${people}人、会議 ${meetings}回、議事録 ${minutes}件、残っている決定事項 ${decisions}件、共同事業 ${projects}件`,
    `${bodies} bodies, ${people} people, ${meetings} meetings, ${minutes} minutes, ${decisions} open decisions, ${projects} projects`,
  ],
});

export const troubleWords = catalogue({
  help: [
    "困りごとは、件数だけが都道府県に伝わります。文章はこの場の外に出ません。",
    "Only counts go up to the prefecture; what you write stays in this space.",
  ],
  empty: [
    "記録された困りごとはありません。小さなことでも書いておくと、対応の手がかりが示されます。",
    "No trouble is on record. Write down even small ones: guidance is shown beside.",
  ],
  add: ["困りごとを書く", "Write one down"],
  group: ["区分", "Group"],
  text: ["困っていること", "What it is"],
  wanted: ["ほしい助け", "What help is wanted"],
  resolvedOn: ["解決した日", "Resolved on"],
  resolved: (day: string) => [`✓ ${day}に解決`, `✓ resolved on ${day}`],
  open: ["未解決", "Open"],
  guidance: ["手がかり", "Guidance"],
});

export const levelWordsOfHistory = catalogue({
  empty: [
    "自己評価がまだありません。手引きの文を読み、いまの段階を選んでください。",
    "No self-assessment yet. Read the handbook’s sentences and choose where you stand.",
  ],
  add: ["自己評価を記録する", "Record an assessment"],
  level: ["レベル", "Level"],
  asOf: ["いつの時点か", "As of"],
  reason: ["理由", "Reason"],
  reasonHelp: ["この理由は都道府県が読めます。", "The prefecture can read this reason."],
  chart: ["段階の移り変わり", "How it moved"],
  steps: ["段階と時点の表", "Table of levels and days"],
  here: ["この段階", "here"],
  all: ["段階と手引きの文", "The levels in the handbook’s words"],
  unverified: ["要確認", "to be confirmed"],
  history: ["自己評価と理由", "Assessments and reasons"],
});
