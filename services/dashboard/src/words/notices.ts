import { catalogue } from "../language/words";

export const feedWords = catalogue({
  title: ["自分のカレンダーに予定を表示する", "See the dates in your own calendar"],
  help: [
    "会議、予定の期限、決定事項の期限、書面開催の回答期限を、OutlookやGoogleカレンダーなどに表示できます。自分専用のURLを作り、カレンダーの「URLで購読」「インターネットから追加」に貼り付けてください。",
    "Meetings, tasks, decisions and answers in writing, with their dates, in Outlook, Google Calendar and the like. Make an address of your own and paste it where your calendar adds one “from the internet”.",
  ],
  secret: [
    "このURLを知っている人はだれでも予定を読めます。人に渡さないでください。この画面でしか表示されません。",
    "Whoever has this address can read the dates: hand it to nobody. It is shown only here.",
  ],
  make: ["購読用のURLを作る", "Make an address"],
  again: ["前に作ったURLは使えなくなります。", "An address made before ends."],
  revoke: ["購読用のURLを使えなくする", "End the address"],
  revoked: [
    "購読用のURLを使えなくしました。カレンダーの側でも購読を削除してください。",
    "The address has ended. Remove it from your calendar too.",
  ],
});

export const letterWords = catalogue({
  title: ["お知らせメール", "Weekly letter"],
  help: (space: string) => [
    `「${space}」の期限が近い予定や動きのない項目の数を、週に1通までメールで知らせます。内容の文章は含みません。`,
    `How much is due or lies still in ${space}, at most once a week. It has numbers and dates only.`,
  ],
  wanted: ["受け取る", "Get it"],
  unwanted: ["受け取らない", "Do not get it"],
  chosen: (wanted: boolean) => [
    wanted ? "お知らせメールを受け取る設定にしました。" : "お知らせメールを受け取らない設定にしました。",
    wanted ? "You get the weekly letter." : "You do not get the weekly letter any more.",
  ],
});

export const webhookWords = catalogue({
  help: [
    "この場で行われたことを、決めたURLへ自動で知らせます（Webhook）。送るのは操作の種類と番号だけで、書かれた文章や氏名は送りません。送り先は、運営者が許したホストに限られます。",
    "What is done in this space is posted to an address (webhook): the kind of change and an identifier, never what was written, and no names. Only hosts that the operator allows can be posted to.",
  ],
  make: ["送り先を追加する", "Add an address"],
  url: ["送り先のURL（https）", "Address (https)"],
  events: ["知らせる出来事", "What is told"],
  noEvents: ["知らせる出来事を1つ以上選んでください。", "Choose at least one kind."],
  secret: [
    "署名（Renkei-Signature）を確かめる秘密です。受け取る側に設定してください。この画面でしか表示されません。",
    "The secret that checks signatures (Renkei-Signature): set it where you receive. It is shown only here.",
  ],
  list: ["送り先", "Addresses"],
  empty: ["送り先はまだありません。上から追加してください。", "No address yet. Add one above."],
  delivered: (when: string) => [`✓ 最後に届いた日時 ${when}`, `✓ last delivered ${when}`],
  notYet: ["まだ送っていません", "nothing sent yet"],
  failed: (why: string) => [`！ 最後の送信が届きませんでした（${why}）`, `！ the last one did not arrive (${why})`],
  comma: ["、", ", "],
  remove: ["削除する", "Remove"],
  sure: (url: string) => [`${url} への送信をやめます。よろしいですか。`, `Stop posting to ${url}?`],
});

export const eventWords = catalogue({
  "record.": ["記録（会議・議事録・テーマなど）の変更", "Records (meetings, minutes, themes …)"],
  "answer.": ["チェックリストの回答", "Answers of checklists"],
  "checklist.": ["チェックリストの開始・読み込み", "Checklists begun or read in"],
  "schedule.": ["年間スケジュールの作成・合意", "Schedule made or agreed on"],
  "handover.": ["引継ぎの署名", "Handovers signed"],
  "council.": ["協議会の作成・共同開催", "Councils made or joined"],
  "paper.": ["資料の提出", "Papers laid"],
  "document.": ["文書の出力", "Documents taken"],
  "counts.": ["都道府県の数の公表", "Counts published"],
  "crisis.": ["健康危機対応の開始", "Crisis mode begun"],
});

export const failureWords = catalogue({
  unreachable: ["接続できない", "not reachable"],
  too_slow: ["応答がない", "too slow"],
});
