import type { Language, Words } from "../language/words";

/** First days of the eras that records can be of. */
const ERAS = [
  { from: "2019-05-01", ja: "令和", en: "Reiwa" },
  { from: "1989-01-08", ja: "平成", en: "Heisei" },
  { from: "1926-12-25", ja: "昭和", en: "Showa" },
] as const;

function eraOf(day: string): { ja: string; en: string; year: number } | undefined {
  const era = ERAS.find((it) => it.from <= day);
  if (!era) return undefined;
  return { ja: era.ja, en: era.en, year: Number(day.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 };
}

const yearJa = (year: number) => (year === 1 ? "元" : `${year}`);

/** 令和8年度（2026）. A fiscal year is named by the era in which most of it lies: 2019 is 令和元年度. */
export function fiscalYear(year: number): Words {
  const era = eraOf(`${year}-05-01`);
  if (!era) return [`${year}年度`, `FY ${year}`];
  return [`${era.ja}${yearJa(era.year)}年度（${year}）`, `FY ${year} (${era.en} ${era.year})`];
}

/** 令和8年度, where the western year stands nearby. */
export function shortFiscalYear(year: number): Words {
  const era = eraOf(`${year}-05-01`);
  return era ? [`${era.ja}${yearJa(era.year)}年度`, `FY ${year}`] : [`${year}年度`, `FY ${year}`];
}

/** 令和元年（2019）. A calendar year, or one of which the source does not say which kind it is. */
export function calendarYear(year: number): Words {
  const era = eraOf(`${year}-05-01`);
  return era ? [`${era.ja}${yearJa(era.year)}年（${year}）`, `${year}`] : [`${year}年`, `${year}`];
}

/** The fiscal year of a day (ISO, in Japan): it begins on 1 April. */
export function fiscalYearOf(day: string): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month < 4 ? year - 1 : year;
}

/** The day it is in Japan, wherever the computer stands. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(now);
}

/** 令和8年11月25日; in English 25 Nov 2026. */
export function day(iso: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = iso.slice(0, 10).split("-").map(Number);
  if (language === "en") {
    const name = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
    return `${date} ${name.format(new Date(Date.UTC(year, month - 1, date)))} ${year}`;
  }
  const era = eraOf(iso.slice(0, 10));
  return `${era ? `${era.ja}${yearJa(era.year)}` : year}年${month}月${date}日`;
}

/** A moment, by the clock in Japan. */
export function moment(iso: string, language: Language): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit" });
  return `${day(today(at), language)} ${time.format(at)}`;
}

/** The months of a fiscal year, from April: 2026-04 … 2027-03. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((at + 3) % 12) + 1;
    return `${month < 4 ? year + 1 : year}-${String(month).padStart(2, "0")}`;
  });
}
