import { catalogue } from "../language/words";

/** What everybody of a space reads of an operator's entry. */
export const entryWords = catalogue({
  help: [
    "運営者は、緊急のときだけ、理由を書いてこの場に立ち入ることができます（1回に最長4時間）。立ち入っている間は管理者と同じことができ、行ったことはすべて監査記録に残ります。",
    "In an emergency, and only then, an operator of the platform can enter this space for a written reason, for four hours at most. They may then do what an administrator may, and all of it stands in the audit trail.",
  ],
  question: [
    "心当たりのない立ち入りがあったときは、運営者に問い合わせてください。",
    "Ask the operator about an entry that you know nothing of.",
  ],
  empty: [
    "運営者がこの場に立ち入ったことはありません。立ち入りがあると、理由とともにここに残り、この場のホームにも1週間示されます。",
    "No operator has ever entered this space. An entry will stand here with its reason, and for a week on the home page of the space too.",
  ],
  list: ["立ち入りの記録（新しい順）", "Entries, newest first"],
  inside: ["いま立ち入っています", "Inside now"],
  ended: ["終了", "Ended"],
  from: (when: string) => [`${when}から`, `from ${when}`],
  to: (when: string) => [`${when}まで`, `until ${when}`],
  reason: ["理由", "Reason"],
  insideNow: ["運営者がこの場に立ち入っています", "An operator is inside this space"],
  wasInside: ["運営者がこの場に立ち入りました", "An operator was inside this space"],
  all: ["立ち入りの記録を見る", "See all entries"],
  ofSpace: ["運営者の立ち入りの記録", "Entries of operators"],
});

/** What an operator reads who enters. */
export const enterWords = catalogue({
  help: [
    "場の管理者が全員いなくなったときなど、ほかに方法のない緊急のときに限り、その場に立ち入れます。理由とあなたの氏名は、その場の全員に示され、監査記録に残ります。",
    "Enter a space in an emergency only, when there is no other way: all its administrators have left, say. Your reason and your name are shown to everybody of the space and stay in its audit trail.",
  ],
  now: ["いま立ち入っている場", "Where you are now"],
  nowhere: [
    "いま立ち入っている場はありません。必要なときは、下で場を選び、理由を書いてください。",
    "You are inside no other space. If you must, choose one below and write down why.",
  ],
  enterTitle: ["緊急に立ち入る", "Enter in an emergency"],
  prefecture: ["都道府県", "Prefecture"],
  space: ["場", "Space"],
  noSpaces: [
    "場がまだ登録されていません。「場の一括登録」で登録してください。",
    "There are no spaces yet: make them under “Onboarding of spaces”.",
  ],
  toSpaces: ["場の一括登録へ", "Go to the onboarding of spaces"],
  reason: ["立ち入る理由（10～1000文字）", "Why you enter (10 to 1000 characters)"],
  reasonHint: [
    "だれが読んでもわかるように、何が起きて、何をするのかを書いてください。あとから書き換えることはできません。",
    "Say what happened and what you will do, so that anybody understands. It cannot be changed later.",
  ],
  short: (count: number) => [
    `理由は10文字以上で書いてください（いま${count}文字）。`,
    `Write a reason of 10 characters at least (${count} now).`,
  ],
  long: (count: number) => [
    `理由は1000文字までです（いま${count}文字）。`,
    `A reason has 1000 characters at most (${count} now).`,
  ],
  minutes: ["立ち入る時間", "For how long"],
  minutesOf: (minutes: number) => [
    minutes < 60 ? `${minutes}分` : `${minutes / 60}時間`,
    minutes < 60 ? `${minutes} minutes` : minutes === 60 ? "1 hour" : `${minutes / 60} hours`,
  ],
  already: [
    "この場には、すでに立ち入っています。上の一覧から移ってください。",
    "You are inside this space already: go there from the list above.",
  ],
  look: ["内容を確かめる", "Check before entering"],
  sure: (space: string) => [`「${space}」に立ち入ります`, `Enter ${space}`],
  sureHelp: [
    "この場の記録をすべて読み書きでき、人や設定も変えられるようになります。次の内容は、この場の全員に示されます。",
    "You will be able to read and write all records of this space, and to change its people and settings. This is shown to everybody there:",
  ],
  who: ["立ち入る人", "Who"],
  enter: ["立ち入る", "Enter"],
  entered: (space: string, until: string) => [
    `「${space}」に立ち入りました（${until}まで）。`,
    `You have entered ${space}, until ${until}.`,
  ],
  go: ["この場に移る", "Go there"],
  leave: ["立ち去る", "Leave"],
  left: (space: string) => [`「${space}」から立ち去りました。`, `You have left ${space}.`],
  until: (when: string) => [`${when}まで`, `until ${when}`],
  banner: ["緊急の立ち入り", "Emergency entry"],
  inside: (space: string) => [
    `運営者として「${space}」に緊急に立ち入っています`,
    `You are inside ${space} in an emergency, as an operator`,
  ],
  recorded: [
    "管理者と同じことができ、行ったことはすべて監査記録に残ります。",
    "You may do what an administrator may; all of it is on record.",
  ],
  over: (space: string) => [`「${space}」への立ち入りの時間が終わりました`, `Your time inside ${space} is over`],
  overHelp: [
    "ここから先の操作は受け付けられません。続ける必要があるときは、運営の場からもう一度立ち入ってください。",
    "Nothing more can be done here. If you must go on, enter again from the platform’s space.",
  ],
  back: ["運営の場に戻る", "Back to the platform’s space"],
  past: [
    "これまでの立ち入りは、それぞれの場の「緊急の立ち入り」と、運営の場の「監査記録」に残っています。",
    "Earlier entries stand in each space under “Emergency entries”, and in the platform’s own audit trail.",
  ],
});
