import fc from "fast-check";
import { expect, test } from "vitest";
import { createNewLines } from "../../../src/executor/logs/new-lines.ts";

const line = (number: number, text = "same text") =>
  Buffer.from(`2026-11-25T10:00:${String(Math.floor(number / 10)).padStart(2, "0")}.00000000${number % 10}Z ${text}\n`);

test("lines that come again, in whatever order and stream, are new once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80 }), (numbers) => {
      const lines = createNewLines();
      expect(numbers.filter((number) => lines.isNew(line(number)))).toEqual([...new Set(numbers)]);
    }),
  );
});

test("another stream starts with the second of the last line", () => {
  const lines = createNewLines();
  expect(lines.since()).toBeUndefined();
  lines.isNew(line(25));
  lines.isNew(line(13));
  expect(lines.since()).toBe("2026-11-25T10:00:02Z");
});

test("what was forgotten does not come back", () => {
  const lines = createNewLines();
  const stamped = (number: number) => Buffer.from(`2026-11-25T10:00:00.${String(number).padStart(9, "0")}Z text\n`);
  for (let number = 0; number < 20_000; number++) expect(lines.isNew(stamped(number))).toBe(true);
  expect([0, 500, 19_999].map((number) => lines.isNew(stamped(number)))).toEqual([false, false, false]);
  expect(lines.isNew(stamped(20_000))).toBe(true);
});
