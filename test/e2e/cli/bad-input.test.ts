import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultline } from "./faultline.ts";
import { startFaultline, startProgram } from "./running-faultline.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "faultline-cli-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const full = path.join(dir, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

const scenario = `title: A
docs: Job execution
project:
  ci: |
    job: { script: ["true"] }
expect: {}
`;

describe("what a user gets wrong is answered in one line with exit code 2", () => {
  const cases: [what: string, args: () => string[], line: RegExp][] = [
    [
      "an unknown scenario",
      () => ["conformance", "basic/sucess"],
      /^error: no scenario "basic\/sucess" \(did you mean "basic\/success"\?\)$/,
    ],
    ["an id that is empty", () => ["conformance", ""], /^error: no scenario "" \(/],
    [
      "an empty file",
      () => ["conformance", "--scenarios", path.dirname(file("empty/a.yaml", "# to be written\n"))],
      /empty\/a\.yaml:1:1: error: the document is empty, expected table$/,
    ],
    [
      "broken YAML",
      () => ["conformance", "--scenarios", path.dirname(file("broken/a.yaml", "title: [a\nfoo"))],
      /broken\/a\.yaml:2:\d+: error: /,
    ],
    [
      "an unknown key",
      () => ["conformance", "--scenarios", path.dirname(file("key/a.yaml", `${scenario}expekt: {}\n`))],
      /key\/a\.yaml:7:1: error: unknown key "expekt" \(did you mean "expect"\?\)$/,
    ],
    [
      "a wrong type",
      () => ["conformance", "--scenarios", path.dirname(file("type/a.yaml", `${scenario}limit: long\n`))],
      /type\/a\.yaml:7:8: error: "limit" is "long", expected number$/,
    ],
    [
      "an unknown fault",
      () => [
        "conformance",
        "--scenarios",
        path.dirname(file("fault/a.yaml", `${scenario}faults:\n  - fault: latncy\n`)),
      ],
      /fault\/a\.yaml:8:12: error: "faults\.0\.fault" is "latncy".*\(did you mean "latency"\?\)$/,
    ],
    [
      "a mistake in the config.toml of a scenario",
      () => [
        "conformance",
        "--scenarios",
        path.dirname(file("config/a.yaml", `${scenario}config: |\n  [[runners]]\n    limt = 1\n`)),
      ],
      /config\/a\.yaml:9:5: error: unknown key "limt" in "runners\.0" \(did you mean "limit"\?\)$/,
    ],
    [
      "a folder without scenarios",
      () => ["conformance", "--scenarios", path.dirname(file("nothing/a.txt", ""))],
      /^error: no scenario below .*nothing \(a scenario is a file <area>\/<name>\.yaml\)$/,
    ],
    [
      "a folder that is not there",
      () => ["conformance", "--scenarios", path.join(dir, "nowhere")],
      /^error: cannot read the scenario folder .*nowhere: ENOENT/,
    ],
    [
      "an unreadable config",
      () => ["conformance", "--config", path.join(dir, "none.toml")],
      /^error: cannot read .*none\.toml: ENOENT/,
    ],
    [
      "a config that is no TOML",
      () => ["conformance", "--config", file("bad.toml", "concurrent = \n")],
      /bad\.toml:1:\d+: error: /,
    ],
    [
      "an unwritable reports folder",
      () => ["conformance", "basic/success", "--reports", "/proc/none"],
      /^error: cannot write the reports folder \/proc\/none/,
    ],
    [
      "a reports folder whose latest is somebody's folder",
      () => ["conformance", "basic/success", "--reports", path.dirname(path.dirname(file("own/latest/mine.txt", "")))],
      /^error: cannot write the reports folder .*own: its "latest" is a folder, expected the link to the last run \(/,
    ],
    [
      "a reports folder without a name",
      () => ["conformance", "basic/success", "--reports", ""],
      /^error: option '--reports <folder>' argument '' is invalid\. expected the name of a folder/,
    ],
    [
      "a config for another executor",
      () => [
        "conformance",
        "basic/success",
        "--config",
        file("docker-first.toml", '[[runners]]\nexecutor = "docker"\n[[runners]]\nexecutor = "kubernetes"\n'),
      ],
      /docker-first\.toml:2:1: error: "runners\.0\.executor" is "docker", expected kubernetes \(/,
    ],
    ["an unknown world", () => ["conformance", "--cluster", "moon"], /^error: no world "moon"/],
    [
      "an unknown option",
      () => ["conformance", "--job", "4"],
      /^error: unknown option '--job' \(Did you mean --jobs\?\)$/,
    ],
    [
      "a number that is none",
      () => ["conformance", "--jobs", "many"],
      /^error: option '--jobs <n>' argument 'many' is invalid\. expected .* \(--help shows what there is\)$/,
    ],
    [
      "a port that is empty",
      () => ["serve", "--api-port", ""],
      /^error: option '--api-port <port>' argument '' is invalid/,
    ],
    [
      "a project whose pipeline cannot be made",
      () => [
        "serve",
        "--json",
        "--project",
        path.dirname(file("project/.gitlab-ci.yml", 'job: { script: ["true"], onyl: [main] }\n')),
      ],
      /^\.gitlab-ci\.yml:1:26: error: unknown keyword "onyl" in job "job" \(did you mean "only"\?\)$/,
    ],
    [
      "a place where no schema can be written",
      () => ["schema", "--out", path.join(dir, "none", "schema.json")],
      /^error: cannot write the schema .*none\/schema\.json: ENOENT/,
    ],
    [
      "JSON of a runner that is to work",
      () => ["runner", "--json", "--config", file("works.toml", '[[runners]]\nurl = "http://x"\ntoken = "t"\n')],
      /^error: option '--json' goes with --check/,
    ],
    ["an unknown command", () => ["conform"], /^error: unknown command 'conform'/],
    ["a runner without a config", () => ["runner"], /^error: required option '--config <file>' not specified/],
    [
      "a runner for another executor",
      () => [
        "runner",
        "--config",
        file("docker.toml", '[[runners]]\nurl = "http://x"\ntoken = "t"\nexecutor = "docker"\n'),
      ],
      /docker\.toml:4:1: error: "runners\.0\.executor" is "docker", expected kubernetes \(there is no other executor here\)$/,
    ],
    [
      "a runner without a GitLab",
      () => ["runner", "--config", file("nobody.toml", '[[runners]]\ntoken = "t"\n')],
      /nobody\.toml:1:3: error: "runners\.0\.url" is missing \(the address of the GitLab\)$/,
    ],
    [
      "a namespace that cannot be one",
      () => ["serve", "--namespace", "Bad_NS!"],
      /^error: option '--namespace <name>' argument 'Bad_NS!' is invalid\. expected at most 63/,
    ],
    [
      "a runner with an unreadable config",
      () => ["runner", "--config", path.join(dir, "no.toml")],
      /^error: cannot read .*no\.toml: ENOENT/,
    ],
  ];

  it.each(cases)("%s", async (_, args, line) => {
    const { code, stdout, stderr } = await faultline(args());
    expect(stderr.replace(/\n$/, "").split("\n")).toEqual([expect.stringMatching(line)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("a folder for temporary files that plain containers could not name", async () => {
    const folder = path.join(dir, "two words");
    mkdirSync(folder);
    const args = ["conformance", "basic/success", "--runtime", "plain", "--reports", path.join(dir, "plain")];
    const { code, stdout, stderr } = await startFaultline(args, { env: { TMPDIR: folder } }).ended;
    expect(stderr).toMatch(/^error: temporary files are in .*two words\/.*, expected a path without spaces.*\n$/);
    expect({ code, stdout, left: readdirSync(folder) }).toEqual({ code: 2, stdout: "", left: [] });
  });

  it("a system that lets too few files be open", async () => {
    const command = 'ulimit -n 64; exec "$0" src/cli/faultline.ts conformance basic/success';
    const { code, stdout, stderr } = await startProgram("sh", ["-c", command, process.execPath]).ended;
    expect(stderr).toMatch(/^error: only 64 files may be open at the same time, expected \d+ or more \(.*\)\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("a port that is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    for (const option of ["--api-port", "--gitlab-port"]) {
      const { code, stderr } = await faultline(["serve", option, String(port)]);
      expect(stderr).toMatch(/^error: cannot listen: .*EADDRINUSE/);
      expect(code).toBe(2);
    }
    taken.close();
  });
});

describe("--help", () => {
  it.each(["conformance", "serve", "runner", "schema"])("explains %s", async (command) => {
    const { code, stdout } = await faultline([command, "--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: faultline ${command}`));
    expect(code).toBe(0);
  });
});
