import { readdirSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { conformanceCommand } from "../../../src/cli/conformance.ts";
import { faultsCommand } from "../../../src/cli/faults.ts";
import { historyCommand } from "../../../src/cli/history.ts";
import { runnerCommand } from "../../../src/cli/runner.ts";
import { schemaCommand } from "../../../src/cli/schema.ts";
import { serveCommand } from "../../../src/cli/serve.ts";
import { chooseScenarios } from "../../../src/scenario/choose-scenarios.ts";
import { pages } from "./pages.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const COMMANDS = [
  conformanceCommand(),
  serveCommand(),
  faultsCommand(),
  historyCommand(),
  runnerCommand(),
  schemaCommand(),
];

interface Written {
  /** `README.md:7: npm run serve -- --json`. */
  place: string;
  script: string;
  /** What comes after `--`. */
  words: string[];
}

/** Commands in the pages, up to their comment. */
function written(): Written[] {
  return pages().flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, index) =>
      [
        ...line.matchAll(/npm run ((?:--silent )?)([\w:-]+)((?: (?!#|&&|\||npm run )(?:'[^']*'|"[^"]*"|[^\s`'"]+))*)/g),
      ].map(([whole, , script = "", rest = ""]) => ({
        place: `${file}:${index + 1}: ${whole}`,
        script,
        words: (rest.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? [])
          .slice(1)
          .map((word) => word.replaceAll(/^['"]|['"]$/g, "")),
      })),
    ),
  );
}

/** The command that words lead to, and what is left of them. */
function resolved(command: Command, words: readonly string[]): { command: Command; words: readonly string[] } {
  const [first, ...rest] = words;
  const inner = command.commands.find((each) => each.name() === first);
  return inner === undefined ? { command, words } : resolved(inner, rest);
}

const all = written();

describe("commands in the pages", () => {
  it("are scripts of package.json", () => {
    expect(all.filter(({ script }) => scripts[script] === undefined).map(({ place }) => place)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  it("have the options that they are given", () => {
    const wrong = all.flatMap(({ place, script, words }) => {
      const [program] = / ((?:proving|bench|packaging)\/[\w-]+\.ts)$/.exec(scripts[script] ?? "")?.slice(1) ?? [];
      const own = COMMANDS.find((each) => each.name() === script);
      const text = program === undefined ? "" : readFileSync(program, "utf8");
      const found = own && resolved(own, words);
      return words
        .filter((word) => word.startsWith("--") && word !== "--help" && !word.startsWith("--kubernetes-"))
        .map((word) => word.replace(/=.*/, ""))
        .filter((option) =>
          found === undefined
            ? program !== undefined && !text.includes(`"${option}`)
            : !found.command.options.some(({ long }) => long === option),
        )
        .map((option) => `${place}: no option ${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it("name scenarios that there are", async () => {
    const areas = new Set(readdirSync("scenarios"));
    const named = all.flatMap(({ place, script, words }) =>
      script === "conformance" || script === "soak"
        ? words
            .filter((word) => areas.has(word.split("/")[0] ?? "") && !/\.\w+$/.test(word))
            .map((pattern) => ({ place, pattern }))
        : [],
    );
    expect(named.length).toBeGreaterThan(10);
    for (const { place, pattern } of named) {
      await expect(chooseScenarios("scenarios", [pattern]), place).resolves.not.toHaveLength(0);
    }
  });
});
