import { describe, expect, it } from "vitest";
import { configurationKeys } from "../../../src/coverage/configuration-keys.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { keysOf, tomlWith } from "./config-keys.ts";

/** For each kind of value one that is right, and others that are of the wrong type. */
const VALUES: Record<string, [right: string, ...wrong: string[]]> = {
  text: ['"a"', "1", "true", '["a"]'],
  flag: ["true", '"true"', "1"],
  whole: ["7", '"7"', "true", "7.5"],
  number: ["1.5", '"1.5"'],
  duration: ['"1h30m"', "90", '"soon"', '"1.5"'],
  "seconds or duration": ['"5m"', '"soon"', "true"],
  texts: ['["a", "b"]', '"a"', "[1]"],
  "whole list": ["[1, 2]", "1", '["1"]'],
  "text or texts": ['["a"]', "1", "[1]"],
  "texts by key": ['{ a = "b" }', '"a"', "{ a = 1 }"],
  "wholes by key": ["{ a = 1 }", '"a"', '{ a = "1" }'],
  "flags by key": ["{ a = true }", '"a"', '{ a = "true" }'],
  table: ["{}", '"a"', "[1]"],
  tables: ["[{}]", "{}", '"a"'],
};

const files = [
  ["runners.kubernetes", "kubernetes-keys.yaml"],
  ["runners.kubernetes", "kubernetes-table-keys.yaml"],
  ["runners", "runner-keys.yaml"],
] as const;
const keys = files.flatMap(([base, file]) => keysOf(file).map(({ key, kind }) => ({ base, key, kind })));

describe.each(keys)("$base.$key", ({ base, key, kind }) => {
  const [right, ...wrong] = VALUES[kind] ?? [];
  const load = (value = "") => loadConfig(tomlWith(base, key, value), "config.toml");

  it(`takes ${right}`, () => {
    const { problems } = load(right);
    expect(problems.filter(({ code }) => code === "unknown-key" || code === "wrong-type")).toEqual([]);
  });

  it(`refuses what is not of the type ${kind}, with its place`, () => {
    for (const value of wrong) {
      const { config, problems } = load(value);
      const problem = problems.find(({ severity }) => severity === "error");
      const line = tomlWith(base, key, value).split("\n").length;
      expect(problem, value).toMatchObject({ file: "config.toml", line });
      // Inside of a list or table it is the element's place.
      if (!/[[{]/.test(value)) expect(problem?.column).toBe(1);
      expect(problem?.message).toContain(key.split(".").at(-1));
      expect(config).toBeUndefined();
    }
  });
});

it("lists all keys of the schema, and the schema has all of them", () => {
  const tables = new Set(["table", "tables"]);
  const listed = keys
    .filter(({ base, kind }) => base !== "runners" && !tables.has(kind))
    .map(({ key }) => `kubernetes.${key.replaceAll("[]", "")}`);
  const inSchema = configurationKeys().filter((key) => key.startsWith("kubernetes."));
  expect([...listed, "kubernetes.terminationGracePeriodSeconds"].toSorted()).toEqual(inSchema.toSorted());
  expect(keysOf("kubernetes-keys.yaml")).toHaveLength(113);
});
