import { describe, expect, it } from "vitest";
import { partialMatch } from "../../../src/verdict/expectations/partial-match.ts";

describe("a part of an object", () => {
  it("may have patterns for texts, which nothing else fits", () => {
    const expected = { image: { $matches: "^helper:v\\d+$" } };
    expect(partialMatch(expected, { image: "helper:v19", name: "x" }, "")).toEqual([]);
    expect(partialMatch(expected, { image: "helper:latest" }, "spec")).toEqual([
      { path: "spec.image", expected: "/^helper:v\\d+$/", got: "helper:latest", within: ["image"] },
    ]);
    expect(partialMatch(expected, {}, "")).toHaveLength(1);
    expect(partialMatch({ list: [{ $matches: "1" }] }, { list: [1] }, "")).toHaveLength(1);
  });
});
