import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantityText as text } from "../quantity-text.ts";
import { addQuantities, formatQuantity, parseQuantity } from "../../../fake-apiserver/quantity/quantity.ts";

const canonical = (text: string) => {
  const quantity = parseQuantity(text);
  return quantity === undefined ? undefined : formatQuantity(quantity);
};

describe("quantities", () => {
  test.each([
    ["1000m", "1"],
    ["0.5", "500m"],
    ["1024Mi", "1Gi"],
    ["1500Mi", "1500Mi"],
    ["1.5Gi", "1536Mi"],
    ["0.5Ki", "512"],
    ["1000", "1k"],
    ["1e3", "1e3"],
    ["1500e-3", "1500e-3"],
    ["100e6", "100e6"],
    ["0.1n", "1n"],
    ["00012", "12"],
    [".5", "500m"],
    ["0Gi", "0"],
    ["-5m", "-5m"],
  ])("%s is written %s", (given, expected) => expect(canonical(given)).toBe(expected));

  test.each(["", "a", "1.2.3", "1 Gi", "1gi", "Gi", "--1", "1e", "0x10", "1KI"])("%j is none", (given) => {
    expect(parseQuantity(given)).toBeUndefined();
  });

  test("the canonical text means the same amount and is its own canonical text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const written = canonical(given) ?? "";
        expect(parseQuantity(written)?.nano).toBe(parseQuantity(given)?.nano);
        expect(canonical(written)).toBe(written);
        expect(written).not.toContain(".");
      }),
    );
  });

  test("adding is exact and does not depend on the order", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [parseQuantity(a), parseQuantity(b)];
        if (x === undefined || y === undefined) throw new Error("not a quantity");
        const sum = addQuantities(x, y);
        expect(sum.nano).toBe(addQuantities(y, x).nano);
        expect(sum.nano - y.nano).toBe(x.nano);
      }),
    );
  });
});
