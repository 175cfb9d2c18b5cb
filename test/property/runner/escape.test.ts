import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ansiC, posix, type Escape } from "../../../src/runner/shells/bash/escape.ts";

const text = fc.string({ unit: "binary", maxLength: 40 }).map((s) => s.toWellFormed().replaceAll("\0", ""));

/** All words of one run in one shell process, NUL between them. */
function evaluated(shell: string, escape: Escape, texts: readonly string[]): string[] {
  const script = texts.map((one) => `printf '%s\\0' ${escape(one)}`).join("\n");
  return execFileSync(shell, ["-c", script], {
    encoding: "utf8",
    env: { LC_ALL: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  })
    .split("\0")
    .slice(0, -1);
}

test.each([
  ["bash", "$'…'", ansiC],
  ["bash", "double quotes", posix],
  ["sh", "double quotes", posix],
] as const)("%s reads %s back as the same bytes", (shell, _, escape) => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 20, maxLength: 60 }), (texts) => {
      expect(evaluated(shell, escape, texts)).toEqual(texts);
    }),
    {
      numRuns: 25,
      examples: [[["", "-n", "a'b", 'a"b', "$HOME", "`id`", "\\", "a\nb\n", "~", "*", "é😀", "\x1b[0m", "!1"]]],
    },
  );
});

test("a whole script survives being escaped twice", () => {
  const inner = "echo 'it is \"$X\"'\nprintf '%s' \"$(printf '\\t|é')\"";
  const wrapped = `eval ${ansiC(`eval ${ansiC(inner)}`)}`;
  expect(
    execFileSync("bash", ["-c", wrapped], { encoding: "utf8", env: { X: "1" }, stdio: ["ignore", "pipe", "pipe"] }),
  ).toBe('it is "$X"\n\t|é');
});
