import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuantity as parseAsServer } from "../../../fake-apiserver/quantity/quantity.ts";
import { parseQuantity } from "../../../src/executor/resources/quantity.ts";
import { quantityText } from "../quantity-text.ts";

describe("quantities of the executor", () => {
  test("mean what the API server takes them for", () => {
    fc.assert(
      fc.property(quantityText, (text) => {
        expect(parseQuantity(text)).toBe(parseAsServer(text)?.nano);
      }),
    );
  });

  test("take nothing that the API server refuses, except for zeros without a digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.+\-eEinumkKMGTP ]{0,8}$/), (text) => {
        let amount: bigint | undefined;
        try {
          amount = parseQuantity(text);
        } catch {
          amount = undefined;
        }
        if (amount !== undefined && amount !== 0n) expect(parseAsServer(text)?.nano).toBe(amount);
        if (parseAsServer(text) !== undefined) expect(amount).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["", "quantities must match the regular expression"],
    ["1.2.3", "quantities must match the regular expression"],
    ["two", "quantities must match the regular expression"],
    [" 1", "quantities must match the regular expression"],
    ["1Kii", "unable to parse quantity's suffix"],
    ["1e", "unable to parse quantity's suffix"],
    ["1i", "unable to parse quantity's suffix"],
  ])("%j: %s", (text, problem) => expect(() => parseQuantity(text)).toThrow(problem));
});
