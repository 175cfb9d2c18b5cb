import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files.ts";

/**
 * Which rooms a room may import from, beside itself (ARCHITECTURE.md, "Arrows"). The runner and the executor know nothing of
 * worlds, fakes or verdicts, and the fakes nothing of the runner.
 */
const ARROWS: Record<string, readonly string[]> = {
  "src/platform": [],
  "src/diagnostics": [],
  "src/permissions": [],
  "src/history": ["src/platform"],
  "src/expressions": ["src/diagnostics"],
  "src/clusters": ["src/platform", "src/diagnostics"],
  "src/faults": ["src/history", "src/platform", "src/diagnostics"],
  "src/runner": ["src/platform", "src/diagnostics"],
  "src/executor": ["src/runner", "src/platform", "src/diagnostics"],
  "fake-apiserver": ["src/faults", "src/history", "src/expressions", "src/platform", "src/diagnostics"],
  "api-proxy": ["fake-apiserver", "src/faults", "src/history", "src/platform", "src/diagnostics"],
  "fake-gitlab": ["src/faults", "src/history", "src/platform", "src/diagnostics"],
  "src/scenario": ["src/faults", "src/history", "src/expressions", "src/platform", "src/diagnostics"],
  "src/verdict": [
    "src/scenario",
    "src/faults",
    "src/history",
    "src/expressions",
    "src/permissions",
    "src/platform",
    "src/diagnostics",
  ],
  "src/subjects": ["src/scenario", "src/runner", "src/executor", "src/history", "src/platform", "src/diagnostics"],
  "src/worlds": [
    "api-proxy",
    "fake-apiserver",
    "fake-gitlab",
    "src/clusters",
    "src/subjects",
    "src/scenario",
    "src/verdict",
    "src/faults",
    "src/history",
    "src/permissions",
    "src/platform",
    "src/diagnostics",
  ],
  "src/library": [
    // Says which version this is.
    "package.json",
    "api-proxy",
    "fake-apiserver",
    "fake-gitlab",
    "src/worlds",
    "src/subjects",
    "src/report",
    "src/scenario",
    "src/verdict",
    "src/runner",
    "src/faults",
    "src/history",
    "src/platform",
    "src/diagnostics",
  ],
  "src/coverage": ["src/runner", "src/scenario"],
  "src/control": ["src/scenario", "src/faults", "src/platform", "src/diagnostics"],
  "src/report": ["src/verdict", "src/scenario", "src/history", "src/platform", "src/diagnostics"],
};

function roomOf(file: string): string {
  const parts = file.split("/");
  return parts[0] === "src" ? `src/${parts[1]}` : (parts[0] ?? "");
}

describe("the arrows between the rooms", () => {
  const files = sourceFiles();

  it("point one way", () => {
    const wrong = files.flatMap(({ name, imports }) => {
      const room = roomOf(name);
      if (room === "src/cli") return [];
      const allowed = new Set([room, ...(ARROWS[room] ?? [])]);
      return imports.filter((target) => !allowed.has(roomOf(target))).map((target) => `${name} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("leave no room out", () => {
    const rooms = new Set(files.map(({ name }) => roomOf(name)));
    expect([...rooms].filter((room) => room !== "src/cli" && !(room in ARROWS))).toEqual([]);
  });
});

describe("the seams", () => {
  it("are not walked round by the names that the linter cannot see", () => {
    const roundabout =
      /globalThis\.(setTimeout|setInterval|performance|fetch)|new Date\(\)|process\.hrtime|randomUUID|randomBytes/;
    const found = sourceFiles()
      .filter(({ name }) => !name.startsWith("src/platform/"))
      .flatMap(({ name, text }) =>
        text
          .split("\n")
          .flatMap((line, index) => (roundabout.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it("give every connection that Node.js or ws would otherwise make by itself", () => {
    const library = /^import (?!type)[^;]*"(?:node:(?:http|https|http2|net|tls)|ws)";/m;
    const dial =
      /\bhttps?\.(?:request|get)\(|\bhttp2\.connect\(|\bnew WebSocket\(|\btls\.connect\(|\bnew net\.Socket\(/;
    const dialling = sourceFiles()
      .filter(({ name }) => !name.startsWith("src/platform/"))
      .filter(({ text }) => library.test(text) && dial.test(text));
    expect(dialling.length).toBeGreaterThan(3);
    const byThemselves = dialling.filter(({ text }) => !text.includes("createConnection: "));
    expect(byThemselves.map(({ name }) => name)).toEqual([]);
  });
});

describe("the house", () => {
  it("has doors without logic", () => {
    const logic = sourceFiles()
      .filter(({ name }) => name.endsWith("/index.ts"))
      .filter(
        ({ text }) => /^(?:export )?(?:async )?(?:function|class|let|if|for)\b/m.test(text) || /=>\s*\{/.test(text),
      );
    expect(logic.map(({ name }) => name)).toEqual([]);
  });

  it("has no drawers", () => {
    const drawers = sourceFiles().filter(({ name }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(name));
    expect(
      drawers.map(({ name }) => name).filter((name) => !name.startsWith("fake-apiserver/kubelet/images/helper/")),
    ).toEqual([]);
  });
});
