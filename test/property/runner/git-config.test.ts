import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { configText, type ConfigEntry } from "../../../src/runner/shells/git/config-text.ts";

const dir = mkdtempSync(path.join(tmpdir(), "git-config-test-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What git itself reads in such a file. */
function readByGit(text: string): ConfigEntry[] {
  const file = path.join(dir, "config");
  writeFileSync(file, text);
  const listed = execFileSync("git", ["config", "-f", file, "--list", "-z"], { encoding: "utf8" });
  return listed.split("\0").flatMap((entry): ConfigEntry[] => {
    if (entry === "") return [];
    const end = entry.indexOf("\n");
    return [[entry.slice(0, end), entry.slice(end + 1)]];
  });
}

const value = fc.string({ unit: fc.constantFrom(..."ab \"\\';#=[]$`\t\n%:/@é") });
const address = fc.string({ unit: fc.constantFrom(..."ab \"\\'#=[]$.:/@"), minLength: 1 });
const key = fc.oneof(
  fc.constantFrom("http.extraheader", "include.path", "gc.autodetach"),
  address.map((text) => `url.${text}.insteadof`),
);

it("git reads every setting as it was meant", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 8 }), (entries) => {
      expect(readByGit(configText(entries))).toEqual(entries);
    }),
  );
});
