import { catalogue } from "../language/words";

export const adaptationWords = catalogue({
  title: ["項目をこの場に合わせる（追加・言い換え・非表示）", "Adapt the items (add, reword, hide)"],
  help: [
    "手引きの項目の番号で集計するため、言い換えや非表示をしても都道府県の集計は崩れません（非表示は「該当なし」、追加した項目は別に数えます）。手引きの項目は、各項目の「詳しく」から言い換え・非表示にできます。",
    "The roll-up goes by the handbook’s numbers, so nothing is lost there: a hidden item counts as not applicable, added ones apart. To reword or hide an item, open its details.",
  ],
  empty: [
    "この場に合わせた項目はまだありません。この場だけの取組を確かめたいときは、項目を追加してください。",
    "No item is adapted yet. Add one for what only this space does.",
  ],
  add: ["この場の項目を追加する", "Add an item of this space"],
  change: ["言い換える・非表示にする", "Reword or hide"],
  changeOf: (number: string) => [`${number} を言い換える・非表示にする`, `Reword or hide ${number}`],
  section: ["区分", "Section"],
  text: ["文言", "Wording"],
  newText: ["この場での文言（空欄なら手引きのまま）", "Wording here (the handbook’s if empty)"],
  hidden: ["この場では表示しない（理由が必要）", "Not shown here (say why)"],
  reason: ["理由", "Reason"],
  ADDED: ["追加", "Added"],
  HIDDEN: ["非表示", "Hidden"],
  REWORDED: ["言い換え", "Reworded"],
  handbook: (text: string) => [`手引きの文: ${text}`, `The handbook: ${text}`],
  undo: [
    "元に戻すときは「修正する」を開き、「取り下げる」を選んでください。",
    "To undo one, choose “Edit” and then “Put away”.",
  ],
});

export const previousWords = catalogue({
  title: (count: number) => [`前年度の回答を引き継ぐ（${count}項目）`, `Keep last year’s answers (${count} items)`],
  help: [
    "まだ回答していない項目のうち、前年度の回答があるものです。今年度も変わらないものを選んで、まとめて回答できます。変わったものは選ばずに、下の一覧で答えてください。",
    "Items without an answer that were answered last year. Choose those that stand as before and answer them at once; answer the others in the list below.",
  ],
  all: ["すべて選ぶ", "Choose all"],
  none: ["すべて外す", "Choose none"],
  keep: (count: number) => [`選んだ${count}項目を前年度と同じにする`, `Keep ${count} as last year`],
  kept: (count: number) => [`${count}項目を前年度と同じにしました。`, `${count} items stand as last year.`],
  left: (count: number) => [
    `${count}項目は、ほかの項目との関係で同じにできませんでした。一覧で答えてください。`,
    `${count} could not be kept, because of other items. Please answer them in the list.`,
  ],
  changed: (count: number) => [`前年度から変わった項目（${count}項目）`, `Changed since last year (${count} items)`],
  item: ["項目", "Item"],
  before: ["前年度", "Last year"],
  now: ["今年度", "This year"],
});
