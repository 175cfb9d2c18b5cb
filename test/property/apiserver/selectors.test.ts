import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLabelSelector } from "../../../fake-apiserver/selectors/label-selector.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9._-]{0,6}[a-z0-9]$/);
const key = fc.oneof(
  word,
  fc.tuple(word, word).map(([prefix, name]) => `${prefix.replaceAll(/[._]/g, "-")}.io/${name}`),
);
const labels = fc.dictionary(word, word, { maxKeys: 4 });
const blanks = fc.constantFrom("", " ", "  ");

type Requirement = { text: string; holds(labels: Record<string, string>): boolean };

const requirement: fc.Arbitrary<Requirement> = fc
  .tuple(
    fc.constantFrom("=", "==", "!=", "in", "notin", "exists", "absent"),
    key,
    fc.array(word, { minLength: 1, maxLength: 3 }),
    blanks,
  )
  .map(([operator, name, values, gap]) => {
    const [value = ""] = values;
    const has = (given: Record<string, string>, wanted: string[]) =>
      Object.hasOwn(given, name) && wanted.includes(given[name] ?? "");
    switch (operator) {
      case "=":
      case "==":
        return { text: `${name}${gap}${operator}${gap}${value}`, holds: (given) => has(given, [value]) };
      case "!=":
        return { text: `${name}${gap}!=${gap}${value}`, holds: (given) => !has(given, [value]) };
      case "in":
        return { text: `${name} in ${gap}(${values.join(`,${gap}`)})`, holds: (given) => has(given, values) };
      case "notin":
        return { text: `${name} notin (${values.join(",")})`, holds: (given) => !has(given, values) };
      case "exists":
        return { text: name, holds: (given) => Object.hasOwn(given, name) };
      default:
        return { text: `!${gap}${name}`, holds: (given) => !Object.hasOwn(given, name) };
    }
  });

describe("label selectors", () => {
  test("a selector holds exactly when each of its requirements does", () => {
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 4 }), labels, blanks, (requirements, given, gap) => {
        const matches = parseLabelSelector(requirements.map((each) => each.text).join(`,${gap}`));
        expect(matches(given)).toBe(requirements.every((each) => each.holds(given)));
      }),
    );
  });

  test("labels that match a requirement of themselves", () => {
    fc.assert(
      fc.property(labels, (given) => {
        const text = Object.entries(given)
          .map(([name, value]) => `${name}=${value}`)
          .join(",");
        expect(parseLabelSelector(text)(given)).toBe(true);
      }),
    );
  });

  test.each(["a b", "a=b c", "in (a)", "a in ()x", "a in (b", "!", "a=,b=c d", "=x", "a=b,,c", "A!B"])(
    "%j is refused",
    (text) => {
      expect(() => parseLabelSelector(text)).toThrow();
    },
  );

  test("an empty value is a value", () => {
    expect(parseLabelSelector("a=")({ a: "" })).toBe(true);
    expect(parseLabelSelector("a=,b=c")({ a: "", b: "c" })).toBe(true);
    expect(parseLabelSelector("a=")({})).toBe(false);
  });
});
