import { expect, test } from "vitest";
import { calendarYear, day, fiscalYear, fiscalYearOf, moment, monthsOf, shortFiscalYear, today } from "./era";

test("a fiscal year has its era and its western year", () => {
  expect(fiscalYear(2026)).toEqual(["令和8年度（2026）", "FY 2026 (Reiwa 8)"]);
  expect(fiscalYear(2019)).toEqual(["令和元年度（2019）", "FY 2019 (Reiwa 1)"]);
  expect(fiscalYear(2018)).toEqual(["平成30年度（2018）", "FY 2018 (Heisei 30)"]);
  expect(shortFiscalYear(2026)).toEqual(["令和8年度", "FY 2026"]);
});

test("a calendar year is named by the era in which most of it lies", () => {
  expect(calendarYear(2019)).toEqual(["令和元年（2019）", "2019"]);
  expect(calendarYear(2010)).toEqual(["平成22年（2010）", "2010"]);
});

test("a fiscal year begins in April", () => {
  expect(fiscalYearOf("2026-03-31")).toBe(2025);
  expect(fiscalYearOf("2026-04-01")).toBe(2026);
  expect(monthsOf(2026).at(0)).toBe("2026-04");
  expect(monthsOf(2026).at(-1)).toBe("2027-03");
});

test("days change their era on its first day", () => {
  expect(day("2019-04-30", "ja")).toBe("平成31年4月30日");
  expect(day("2019-05-01", "ja")).toBe("令和元年5月1日");
  expect(day("2026-11-05", "en")).toBe("5 Nov 2026");
});

test("it is the day in Japan, wherever the computer stands", () => {
  expect(today(new Date("2026-03-31T15:30:00Z"))).toBe("2026-04-01");
  expect(moment("2026-03-31T15:30:00Z", "ja")).toBe("令和8年4月1日 00:30");
});
