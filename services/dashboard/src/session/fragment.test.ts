import { expect, test } from "vitest";
import { proofOf } from "../api/auth";
import { arrival } from "./fragment";

test("a link is read for its secret, its step or its error", () => {
  expect(arrival("#invitation=abc", "").invitation).toBe("abc");
  expect(arrival("#second-factor", "").step).toBe("second");
  expect(arrival("#error=stranger", "").error).toBe("stranger");
  expect(arrival("", "?space=01a21437-a52c-733d-9147-61cc5dd1b520").space).toBe("01a21437-a52c-733d-9147-61cc5dd1b520");
  expect(arrival("", "?space=javascript:alert(1)").space).toBeUndefined();
});

test("six digits are a code in any width, longer texts are recovery codes", () => {
  expect(proofOf("１２３ ４５６")).toEqual({ code: "123456" });
  expect(proofOf("EY1HK-T2VA7-HMYJ8-W239F-Y04FW")).toEqual({ recovery_code: "EY1HK-T2VA7-HMYJ8-W239F-Y04FW" });
});
