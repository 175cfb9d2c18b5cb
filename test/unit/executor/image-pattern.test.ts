import { describe, expect, it } from "vitest";
import { matchesPattern } from "../../../src/executor/images/image-pattern.ts";

describe("patterns of allowed images", () => {
  it.each([
    ["my.registry.tld:5000/*:*", "my.registry.tld:5000/ruby:2.7"],
    ["my.registry.tld:5000/**", "my.registry.tld:5000/group/ruby:2.7"],
    ["my.registry.tld/**/*:*", "my.registry.tld/ruby:2.7"],
    ["my.registry.tld/**", "my.registry.tld"],
    ["**/ruby:*", "ruby:3"],
    ["**/ruby:*", "a/b/ruby:3"],
    ["**", "a/b"],
    ["red?s:{6,7}", "redis:7"],
    ["{ruby,node:{20,22}}*", "node:22-alpine"],
    ["ruby:[0-9]*", "ruby:3.1"],
    ["ruby:[!0-2]", "ruby:3"],
    ["ruby:[^0-2]", "ruby:3"],
    ["ruby:[\\]x-]", "ruby:]"],
    ["ruby@sha256:*", "ruby@sha256:abc"],
    ["*", ".hidden"],
    ["!ruby", "!ruby"],
    ["+(a)", "+(a)"],
    ["a\\*", "a*"],
  ])("%s covers %s", (pattern, image) => {
    expect(matchesPattern(image, pattern)).toBe(true);
  });

  it.each([
    ["my.registry.tld:5000/*:*", "my.registry.tld:5000/group/ruby:2.7"],
    ["ruby", "ruby:latest"],
    ["RUBY:*", "ruby:3"],
    ["alpine:*", "elsewhere.test/alpine:3"],
    ["alpine:*", "alpine:3/../x"],
    ["a**", "a/b"],
    ["a?b", "a/b"],
    ["ruby:[!0-2]", "ruby:1"],
    ["!ruby", "node"],
    ["ruby:{1..3}", "ruby:2"],
    ["+(a)", "aa"],
    ["a\\*", "ab"],
    ["a.c", "abc"],
    ["", "a"],
    // Not closed.
    ["ruby:[", "ruby:["],
    ["{ruby", "{ruby"],
    ["ruby\\", "ruby\\"],
  ])("%s does not cover %s", (pattern, image) => {
    expect(matchesPattern(image, pattern)).toBe(false);
  });
});
