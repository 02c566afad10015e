import { catalogue } from "../language/words";

export const crisisWords = catalogue({
  title: ["健康危機・災害のとき", "In a health crisis"],
  help: [
    "感染症の流行や災害のとき、年間スケジュールを必要最小限に切り替えます。「緊急時にも続ける」の印がない予定は取りやめ、これからの対面の会議は書面開催になります。どちらも、あとから1件ずつ戻せます。",
    "In an epidemic or a disaster the year is kept to its minimum: tasks that are not marked “goes on in a crisis” are set aside, and meetings in person that are still to come are held in writing. Each can be put back later.",
  ],
  begin: ["健康危機対応を始める", "Begin crisis mode"],
  end: [
    "終わったら「修正する」を開き、終えた日を入れてください。取りやめた予定は、年間スケジュールで1件ずつ戻せます。",
    "When it is over, choose “Edit” and give the last day. Tasks that were set aside are put back one by one in the schedule.",
  ],
  from: ["始めた日", "Since"],
  to: ["終えた日（続いている間は空欄）", "Until (empty while it lasts)"],
  reason: ["理由", "What happened"],
  deputies: ["代理の分担", "Who stands in for whom"],
  sure: [
    "年間スケジュールが書き換わります。協議会の事務局で確かめてから始めてください。",
    "This changes the schedule: make sure of it first.",
  ],
  begun: (kept: number, aside: number, written: number) => [
    `健康危機対応を始めました。続ける予定 ${kept}件、取りやめた予定 ${aside}件、書面開催に変えた会議 ${written}件。`,
    `Crisis mode is on. ${kept} tasks go on, ${aside} were set aside, ${written} meetings are held in writing.`,
  ],
  on: (day: string, reason: string) => [
    `！ 健康危機対応中（${day}から）: ${reason}`,
    `！ Crisis mode since ${day}: ${reason}`,
  ],
  over: (from: string, to: string, reason: string) => [`${from}～${to}: ${reason}`, `${from} – ${to}: ${reason}`],
});
