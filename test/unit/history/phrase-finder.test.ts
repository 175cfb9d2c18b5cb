import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPhraseFinder } from "../../../src/history/phrase-finder.ts";

describe("the search for many phrases", () => {
  it("finds what `includes` finds, whatever the phrases share with each other", () => {
    // Few different characters, so that phrases overlap, hold one another and are found by chance.
    const few = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom("a", "b", "-", "ü", "\uD83E", "漢"), maxLength });
    // Few phrases are looked for in another way than many.
    const more = Array.from({ length: 100 }, (_, index) => `more-${index}`);
    fc.assert(
      fc.property(fc.array(few(9), { maxLength: 30 }), few(80), (phrases, text) => {
        const wanted = new Set(phrases.filter((phrase) => phrase !== "" && text.includes(phrase)));
        expect(createPhraseFinder(phrases)(text)).toEqual(wanted);
        expect(createPhraseFinder(phrases.concat(more))(text)).toEqual(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds a phrase wherever it stands, at the very begin and end too", () => {
    const phrases = ["glcbt-64_alpha", "glcbt-64_gamma", "glcbt-64_delta"];
    const find = createPhraseFinder(phrases.concat(Array.from({ length: 100 }, (_, index) => `glcbt-64_${index}x`)));
    for (const phrase of phrases) {
      for (const text of [phrase, `x${phrase}`, `${phrase}x`, `${phrase.slice(0, -1)}${phrase}`]) {
        expect([...find(text)]).toEqual([phrase]);
      }
    }
    expect(find("glcbt-64_alph")).toEqual(new Set());
    expect(find(phrases.join(""))).toEqual(new Set(phrases));
  });

  it("takes a phrase of many kilobytes", () => {
    const long = Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(33 + (index % 90))).join("");
    const more = Array.from({ length: 100 }, (_, index) => `more-${index}`);
    expect(createPhraseFinder([long].concat(more))(`<${long}>`)).toEqual(new Set([long]));
  });
});
