import { catalogue } from "../language/words";

export const administrationWords = catalogue({
  parts: ["管理のページ", "Pages of administration"],
  people: ["人と招待", "People and invitations"],
  spaces: ["場の一括登録", "Onboarding of spaces"],
  provider: ["組織のアカウント", "Sign-in provider"],
  tokens: ["サービストークン", "Service tokens"],
  webhooks: ["ほかのシステムへの通知", "Webhooks"],
  emergencies: ["緊急の立ち入り", "Emergency entries"],
  audit: ["監査記録", "Audit trail"],
  catalogue: ["文言の訂正", "Corrections of words"],
  jobs: ["データの取り込みと処理", "Data and jobs"],
});

export const peopleWords = catalogue({
  invite: ["人を招待する", "Invite somebody"],
  name: ["氏名", "Name"],
  mail: ["メールアドレス", "Mail address"],
  role: ["役割", "Role"],
  validTo: ["終了日（空欄なら3月31日）", "Last day (31 March if empty)"],
  send: ["招待する", "Invite"],
  invited: ["招待しました。", "Invited."],
  mailed: ["招待のメールを送りました。", "The invitation was mailed."],
  link: [
    "このリンクを本人に渡してください。1回だけ使えます。この画面でしか表示されません。",
    "Hand this link to them. It is good once, and shown only here.",
  ],
  members: ["この場の人", "People of this space"],
  until: (day: string) => [`${day}まで`, `until ${day}`],
  end: ["権限を終わらせる", "End the right"],
  ended: ["終了", "ended"],
  change: ["役割と終了日を変える", "Change role and last day"],
  changeOf: (name: string) => [`${name}さんの役割と終了日`, `Role and last day of ${name}`],
  lastDay: ["終了日（この日まで有効）", "Last day (the right holds till then)"],
  lastDayHint: [
    "今日以降の日を選んでください。次の操作からすぐに変わります。",
    "Today or later. It takes effect with their next step.",
  ],
  guestStays: [
    "ゲストをほかの役割に変えることはできません。権限を終わらせて、招待し直してください。",
    "A guest stays a guest: end the right and invite anew.",
  ],
  council: ["資料を見せる協議会", "Council whose papers they see"],
  noCouncil: [
    "協議会がまだありません。先に「協議会」で作ってください。",
    "There is no council yet: make one first, under Council.",
  ],
  rightUntil: (day: string) => [`権限は${day}まで`, `right until ${day}`],
  researcherHelp: [
    "研究者は、公開されたデータ（NDBオープンデータ）の比較とファイルの取り出しだけができます。協議会の記録は見られません。研究の期間に合わせて終了日を決めてください。",
    "A researcher compares open data (NDB Open Data) and takes files away, and sees no record of a council. Choose the last day to suit the study.",
  ],
  operatorHelp: [
    "運営者は、場の登録・データの取り込み・人の管理ができます。必要な人だけに付けてください。",
    "An operator makes spaces, imports data and manages people: only for those who need it.",
  ],
  guestHelp: [
    "ゲストは、選んだ協議会の資料だけを見られます。",
    "A guest sees the papers of the council you choose, and nothing else.",
  ],
  invitations: ["招待", "Invitations"],
  noInvitations: ["待っている招待はありません。", "No invitation is waiting."],
  accepted: (day: string) => [`${day}に登録`, `accepted ${day}`],
  waiting: (day: string) => [`${day}まで有効`, `good until ${day}`],
  revoke: ["招待を取り消す", "Revoke"],
  revoked: ["取り消し済み", "revoked"],
  sure: (name: string) => [
    `${name}さんの権限を今日で終わらせます。よろしいですか。`,
    `End the right of ${name} today?`,
  ],
});

export const roleLabels = catalogue({
  OPERATOR: ["運営者", "Operator"],
  RESEARCHER: ["研究者", "Researcher"],
  ADMINISTRATOR: ["管理者（人と設定を管理）", "Administrator (people and settings)"],
  EDITOR: ["編集者（記入できる）", "Editor (may write)"],
  VIEWER: ["閲覧者（見るだけ）", "Viewer (reads only)"],
  GUEST: ["ゲスト（会議の資料だけ）", "Guest (papers only)"],
});

export const spacesWords = catalogue({
  help: [
    "CSVかExcelのファイルから、都道府県・圏域・市区町村の場と管理者をまとめて登録します。まず内容を確かめ、誤りがなければ登録します。途中で止まることはありません（すべて登録するか、何もしないか）。",
    "Makes the spaces of a prefecture with their administrators from a CSV or xlsx file. Check it first; then all of it is done, or nothing.",
  ],
  file: ["ファイル（CSV・xlsx）", "File (CSV, xlsx)"],
  look: ["内容を確かめる", "Check it first"],
  apply: ["この内容で登録する", "Do it"],
  report: (rows: number, created: number, changed: number, invited: number) => [
    `${rows}行を読みました。新しい場 ${created}件、変わる場 ${changed}件、招待する管理者 ${invited}人。`,
    `${rows} rows: ${created} new spaces, ${changed} changed, ${invited} administrators invited.`,
  ],
  done: ["登録しました。", "Done."],
  errors: (count: number) => [
    `誤りが${count}件あるため、まだ登録できません。`,
    `${count} errors: nothing can be done yet.`,
  ],
  row: ["行", "Row"],
  finding: ["指摘", "Finding"],
  severity: ["重さ", "Severity"],
  ERROR: ["！ 誤り", "！ Error"],
  WARNING: ["△ 注意", "△ Warning"],
  links: ["招待のリンク（この画面でしか表示されません）", "Links to hand over (shown only here)"],
  list: ["いまの場", "Spaces now"],
  kind: ["種類", "Kind"],
  code: ["コード", "Code"],
  name: ["名称", "Name"],
});

export const spaceKinds = catalogue({
  PLATFORM: ["運営", "Platform"],
  PREFECTURE: ["都道府県", "Prefecture"],
  AREA: ["二次医療圏", "Area"],
  MUNICIPALITY: ["市区町村", "Municipality"],
});

export const tokenWords = catalogue({
  help: [
    "ほかのシステムからこの場のデータを読み書きするための鍵です。1年以内の期限を付けます。",
    "Keys with which other systems read and write this space. They end within a year.",
  ],
  name: ["用途", "What it is for"],
  role: ["できること（上限）", "What it may at most"],
  expires: ["期限", "Until"],
  networks: ["使えるネットワーク（CIDR、1行に1つ。空欄ならどこからでも）", "Networks (CIDR, one a line; any if empty)"],
  make: ["作る", "Make"],
  secret: ["この鍵は今だけ表示されます。控えてください。", "Shown only now: keep it."],
  empty: ["トークンはありません。", "There are no tokens."],
  used: (when: string) => [`最後の使用 ${when}`, `last used ${when}`],
  never: ["未使用", "never used"],
  until: (day: string) => [`${day}まで`, `until ${day}`],
  revoke: ["無効にする", "Revoke"],
  revoked: ["無効", "revoked"],
});

export const auditWords = catalogue({
  help: [
    "この場で行われたことの記録です。書き換えられないよう、前の記録とつながっています。",
    "What was done in this space; each entry is chained to the one before.",
  ],
  number: ["番号", "No."],
  at: ["日時", "When"],
  action: ["行ったこと", "Action"],
  actor: ["行った人", "Who"],
  operator: ["運営者（緊急の立ち入り）", "An operator (emergency)"],
  empty: ["記録はまだありません。", "Nothing is on record yet."],
});

export const jobWords = catalogue({
  importTitle: ["ワークブックを取り込む", "Import workbooks"],
  folder: ["フォルダー名（空欄ならデータフォルダーそのもの）", "Folder (the source root if empty)"],
  import: ["取り込みを始める", "Begin the import"],
  running: ["同じ処理がすでに動いています。", "The same job is running already."],
  started: ["処理を始めました。", "The job has begun."],
  jobs: ["処理", "Jobs"],
  empty: ["処理はまだありません。", "No job yet."],
  IMPORT_EDITION: ["ワークブックの取り込み", "Import of workbooks"],
  STANDARDISE: ["標準化該当比の計算", "Standardised ratios"],
  QUEUED: ["待っています", "Queued"],
  RUNNING: ["実行中", "Running"],
  DONE: ["✓ 完了", "✓ Done"],
  FAILED: ["！ 失敗", "！ Failed"],
  CANCELLED: ["中止", "Cancelled"],
  attempt: (attempt: number, max: number) => [`${attempt}回目（最大${max}回）`, `attempt ${attempt} of ${max}`],
  steps: (done: number, total: number) => [`${done}／${total}`, `${done} of ${total}`],
  why: ["失敗の理由", "Why it failed"],
  cancel: ["中止する", "Cancel"],
  cancelling: ["中止しています…", "Being cancelled…"],
  retry: ["もう一度実行する", "Run again"],
  sets: ["計算結果（結果セット）", "Result sets"],
  noSets: ["計算結果はまだありません。", "No result set yet."],
  current: ["✓ 表示中", "✓ shown"],
  makeCurrent: ["この結果に切り替える", "Switch to this one"],
  rows: (count: number) => [`${count.toLocaleString("ja-JP")}行`, `${count.toLocaleString("en-GB")} rows`],
  synthetic: ["架空のデータ", "made-up data"],
});

export const methodWords = catalogue({
  SCORE: ["スコア法", "Score"],
  POISSON: ["ポアソン正確法", "Exact Poisson"],
});

export const standardiseWords = catalogue({
  title: ["標準化該当比を計算し直す", "Compute ratios anew"],
  help: [
    "取り込んだデータから、1つの年度の標準化該当比を計算し直します。ふつうは取り込みに続けて自動で計算されるので、計算の方法を変えるときや、計算が失敗したときに使います。",
    "Computes the ratios of one year anew from what was imported. An import does so by itself: use this to change the method, or after a computation that failed.",
  ],
  empty: [
    "計算できる年度がまだありません。先に、上の「ワークブックを取り込む」でデータを取り込んでください。",
    "There is no year to compute yet: import workbooks first, above.",
  ],
  importedAt: (label: string, when: string) => [`${label}　${when}に取り込み`, `${label}, imported ${when}`],
  method: ["信頼区間と検定の方法", "How limits and test are made"],
  SCORE: [
    "ふつうはこちらです（オッズ比例の二項モデルのスコア法）。",
    "The usual one (score limits of the odds-scaled binomial model).",
  ],
  POISSON: [
    "該当者が少ない圏域で、ほかの資料の値と比べるときなどに使います（Garwood 1936）。",
    "To compare with figures made so elsewhere, where few people have the finding (Garwood 1936).",
  ],
  compute: ["計算し直す", "Compute anew"],
  sureTitle: ["標準化該当比を計算し直しますか", "Compute the ratios anew?"],
  sure: [
    "終わると、この年度に示す結果が、すべての場で新しい計算に切り替わります。いまの結果は残り、下の「計算結果」からいつでも戻せます。同じデータと方法で計算したことがあれば、その結果に切り替わります。",
    "When it is done, every space is shown the new result for this year. The present one stays, and can be shown again from the list of result sets below. If the same data were computed by the same method before, that result is shown.",
  ],
  begin: ["計算を始める", "Begin"],
});
