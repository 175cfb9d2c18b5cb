import { describe, expect, it } from "vitest";
import { holds } from "../../../fake-gitlab/ci-file/condition/holds.ts";
import { parseCondition } from "../../../fake-gitlab/ci-file/condition/parse-condition.ts";
import { globPattern } from "../../../fake-gitlab/ci-file/glob.ts";

const VARIABLES = new Map([
  ["YES", "true"],
  ["EMPTY", ""],
  ["BRANCH", "feature/x"],
  ["PATTERN", "/^feature/i"],
  ["NO_PATTERN", "feature"],
]);

describe("rules: if", () => {
  it.each([
    ["$YES", true],
    ["$EMPTY", false],
    ["$NONE", false],
    ["$NONE == null", true],
    ["$EMPTY == null", false],
    ['$EMPTY == ""', true],
    ['$NONE == ""', false],
    ["$NONE != null", false],
    ["'feature/x' == $BRANCH", true],
    ['$BRANCH != "main"', true],
    ["$BRANCH =~ /^feature\\//", true],
    ["$BRANCH =~ /^FEATURE/", false],
    ["$BRANCH =~ /^FEATURE/i", true],
    ["$BRANCH !~ /x$/", false],
    ["$BRANCH =~ $PATTERN", true],
    ["$BRANCH =~ $NO_PATTERN", false],
    ["$BRANCH !~ $NO_PATTERN", true],
    ["$NONE =~ /./", false],
    ["$NONE !~ /./", true],
    ["$YES || $NONE && $EMPTY", true],
    ["($YES || $NONE) && $EMPTY", false],
    ['$YES == "true" && ($BRANCH == "main" || $BRANCH =~ /x/)', true],
    ["  $YES&&$BRANCH  ", true],
  ])("%s is %s", (text, expected) => {
    expect(holds(parseCondition(text), VARIABLES)).toBe(expected);
  });

  it.each([
    ["", "expected a $variable, a text in quotes, a /pattern/ or null", 0],
    ["$A ==", "expected a $variable, a text in quotes, a /pattern/ or null", 5],
    ["($A", 'expected ")"', 3],
    ["$A $B", "the expression should have ended here", 3],
    ["$A = 1", '"= 1" is nothing that can stand there', 3],
    ["$A == 'x", '"\'x" is nothing that can stand there', 6],
    ["$A =~ /(/", "/(/ is no regular expression", 6],
    ["$A =~ /a/U", 'the flags of /a/U are "U", expected some of i, m, s', 6],
  ])("%j goes wrong", (text, message, at) => {
    expect(() => parseCondition(text)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(message), at }),
    );
  });
});

describe("a path with wildcards", () => {
  it.each([
    ["*.md", "README.md", true],
    ["*.md", "docs/a.md", false],
    ["**/*.md", "README.md", true],
    ["**/*.md", "docs/deep/a.md", true],
    ["docs/**", "docs/.hidden/x", true],
    ["docs/**/*", "docs/x", true],
    ["doc?", "docs", true],
    ["a.{js,ts}", "a.ts", true],
    ["a.{js,ts}", "a.tsx", false],
    ["[a-c].x", "b.x", true],
    ["[!a-c].x", "b.x", false],
    ["a+b(1).txt", "a+b(1).txt", true],
    ["a.b", "a-b", false],
    ["{", "{", true],
  ])("%s and %s: %s", (glob, file, fits) => {
    expect(globPattern(glob).test(file)).toBe(fits);
  });
});
