import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileCiFile } from "../../../fake-gitlab/index.ts";
import { createWorld } from "../../../src/library/index.ts";
import { faultline } from "../cli/faultline.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const gitlab = readFileSync(path.join(root, "docs/ci/gitlab-ci.yml"), "utf8");
const github = readFileSync(path.join(root, "docs/ci/github-actions.yml"), "utf8");

/** Stand in for what the files install and build: `npx` writes what a run writes, and what it was asked for. */
const STAND_INS: Record<string, string> = {
  go: `touch "$3" && chmod +x "$3"`,
  npm: `[ "$1" = install ]`,
  sudo: "exit 0",
  npx: `mkdir -p reports/2026-run && ln -sfn 2026-run reports/latest
    [ "$1" = faultline ] && test -x out/my-runner && shift
    printf '%s\\n' "$@" >> reports/2026-run/words.txt
    echo '<testsuites/>' > reports/2026-run/junit.xml
    echo '# Summary' > reports/2026-run/summary.md
    echo "asked for: $*"`,
};

const KNOWN = "[]\n";

/** What the files say, with the runner that there is in place of theirs and one scenario. */
function realWords(words: readonly string[], known: string): string[] {
  const runner = `${process.execPath} ${path.join(root, "src/cli/faultline.ts")} runner --config {config}`;
  return words.map((word) =>
    word === "out/my-runner run --config {config}" ? runner : word === "tools/known-failures.yaml" ? known : word,
  );
}

/** Whole runs of a harness in a harness: on a busy machine they take a while. */
describe("the gate files of docs/ci", { timeout: 300_000 }, () => {
  let dir = "";
  let known = "";
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), "faultline-ci-"));
    known = path.join(dir, "known.yaml");
    writeFileSync(known, KNOWN);
    mkdirSync(path.join(dir, "stand-ins"));
    for (const [name, script] of Object.entries(STAND_INS)) {
      writeFileSync(path.join(dir, "stand-ins", name), `#!/bin/bash\n${script}\n`);
      chmodSync(path.join(dir, "stand-ins", name), 0o755);
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("GitLab's is run by the built-in runner in the embedded cluster", async () => {
    await using world = await createWorld();
    // The one change: the tools that its images would have are found in the repository.
    const ci = gitlab.replace("variables:\n", 'variables:\n  PATH: "$CI_PROJECT_DIR/stand-ins:/usr/bin:/bin"\n');
    const files = Object.fromEntries(
      Object.entries(STAND_INS).map(([name, script]) => [`stand-ins/${name}`, `#!/bin/bash\n${script}\n`]),
    );
    const jobs = await world.runPipeline(ci, { files });
    expect(jobs.map(({ name, state }) => `${name} ${state}`)).toEqual(["runner success", "conformance success"]);
    const trace = jobs[1]?.trace.toString();
    expect(trace).toContain(
      "asked for: conformance --runner out/my-runner run --config {config} --expectations tools/known-failures.yaml",
    );
    expect(jobs[1]?.artifacts.map(({ format }) => format)).toEqual(["zip", "gzip"]);
  });

  it("GitLab's judges on k3s every night, on several versions", () => {
    const { jobs } = compileCiFile(gitlab);
    const nightly = jobs.filter(({ name }) => name.startsWith("conformance on k3s"));
    expect(nightly.map(({ name }) => name)).toEqual([
      "conformance on k3s: [v1.34.6-k3s1]",
      "conformance on k3s: [v1.35.5-k3s1]",
      "conformance on k3s: [v1.36.1-k3s1]",
    ]);
  });

  it("GitHub's has steps that work one after the other", async () => {
    const file = parse(github) as {
      env: Record<string, string>;
      jobs: Record<
        string,
        { "runs-on": string; strategy?: { matrix: { k3s: string[] } }; steps: { uses?: string; run?: string }[] }
      >;
    };
    expect(Object.keys(file.jobs)).toEqual(["fake", "k3s"]);
    for (const [name, { steps, strategy, ...job }] of Object.entries(file.jobs)) {
      expect(job["runs-on"]).toBe("ubuntu-latest");
      const work = path.join(dir, name);
      mkdirSync(path.join(work, "out"), { recursive: true });
      for (const { uses, run } of steps) {
        if (run === undefined) {
          expect(uses).toMatch(/^actions\/(checkout|setup-go|setup-node|upload-artifact)@v\d+$/);
          continue;
        }
        const script = run.replaceAll("${{ matrix.k3s }}", strategy?.matrix.k3s[0] ?? "missing");
        expect(script).not.toContain("${{");
        const env = {
          ...file.env,
          PATH: `${dir}/stand-ins:/usr/bin:/bin`,
          GITHUB_STEP_SUMMARY: path.join(work, "step.md"),
        };
        // As GitHub starts its shell.
        const { status, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
          cwd: work,
          env,
          encoding: "utf8",
          // Bash takes a socket for a visit from afar, and reads its user's settings.
          stdio: ["ignore", "pipe", "pipe"],
        });
        expect(stderr).toBe("");
        expect(status).toBe(0);
      }
      expect(readFileSync(path.join(work, "step.md"), "utf8")).toBe("# Summary\n");
      const words = readFileSync(path.join(work, "reports/latest/words.txt"), "utf8").trimEnd().split("\n");
      expect(words.slice(0, 1)).toEqual(["conformance"]);
      const understood = await faultline([...realWords(words, known), "--list", "basic/success"]);
      expect(understood.stderr).toBe("");
      expect(understood.stdout).toContain("basic/success");
      expect(understood.code).toBe(0);
      if (name !== "fake") continue;
      const judged = await faultline([
        ...realWords(words, known),
        "--reports",
        path.join(dir, "reports"),
        "basic/success",
      ]);
      expect(judged.stdout).toContain("1 scenario: 1 passed, 0 failed");
      expect(judged.code).toBe(0);
    }
  });
});
