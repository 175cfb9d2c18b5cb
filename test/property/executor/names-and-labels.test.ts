import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelValue } from "../../../src/executor/pod/labels.ts";
import { objectName, slotName } from "../../../src/executor/pod/names.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";

/** What the API server takes as a label's value. */
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
/** What it takes as the name of a pod. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const anyText = fc.string({ unit: "binary", maxLength: 150 });
const almost = fc.stringMatching(/^[-_.a-zA-Z0-9 /é]{0,150}$/);

describe("labels", () => {
  test("any text becomes a valid value, of which nothing more is changed", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, almost), (text) => {
        const value = labelValue(text);
        expect(value).toMatch(LABEL_VALUE);
        expect(value.length).toBeLessThanOrEqual(63);
        expect(labelValue(value)).toBe(value);
      }),
    );
  });

  test("a valid value stays, and each character that is not allowed becomes one underscore", () => {
    const valid = fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,26}[A-Za-z0-9])?$/);
    fc.assert(
      fc.property(valid, valid, fc.constantFrom("/", "🙂", "é", "\n", " "), (start, end, strange) => {
        expect(labelValue(start)).toBe(start);
        expect(labelValue(`${start}${strange}${end}`)).toBe(`${start}_${end}`);
      }),
    );
  });

  test("what is too long is cut, and ends in a letter or digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{40}[-_.a-z]{24,60}$/), (text) => {
        expect(text.startsWith(labelValue(text))).toBe(true);
        expect(labelValue(text)).toBe(text.slice(0, 63).replace(/[-_.]+$/, ""));
      }),
    );
  });
});

describe("names", () => {
  const token = fc.string({ unit: "binary", maxLength: 80 });

  test("any token gives a valid, unique object name that begins with its slot's", () => {
    fc.assert(
      fc.property(token, fc.nat(), fc.nat(9999), fc.string(), (token, project, slot, seed) => {
        const base = slotName(token, project, slot);
        const random = createSeededRandom(seed);
        const [one, other] = [objectName(base, random), objectName(base, random)];
        expect(one).toMatch(DNS_LABEL);
        expect(one.length).toBeLessThanOrEqual(63);
        expect(one.startsWith(base.slice(0, 54))).toBe(true);
        expect(one).not.toBe(other);
      }),
    );
  });
});
