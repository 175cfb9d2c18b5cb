import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import { createHostPrograms, createWallClock } from "../../../src/platform/index.ts";
import { createProcessSubject } from "../../../src/subjects/process-subject.ts";

let dir: string;
let history: MemoryRecorder;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "process-subject-"));
  history = createMemoryRecorder(createWallClock());
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Resolves when the runner has logged this. */
function logged(message: string): Promise<void> {
  return new Promise((resolve) =>
    history.onEvent((event) => void (event.type === "runner-log" && event.message === message && resolve())),
  );
}

/** A shell as runner: `$@` are the words after those of the command. */
function start(
  script: string,
  machine: { env?: Record<string, string>; files?: Record<string, string>; arguments?: string[] } = {},
) {
  const config = path.join(dir, "config.toml");
  writeFileSync(config, "");
  const subject = createProcessSubject({
    name: "shell",
    programs: createHostPrograms(),
    recorder: history,
    command: ["bash", "-c", script, "runner"],
    env: { PATH: process.env["PATH"] ?? "" },
  });
  return subject.start(config, { env: {}, files: {}, arguments: [], ...machine });
}

describe("a runner as a program of its own", () => {
  it("gets its config.toml, its words and the scenario's environment, and nothing of ours", async () => {
    const running = await start('echo "$* $SERVICE ${VITEST-unset} $HOME $PWD" >&2', {
      env: { SERVICE: "a" },
      arguments: ["--flag", "x"],
    });
    expect(await running.exited).toBe(0);
    const messages = history.events.flatMap((event) => (event.type === "runner-log" ? [event.message] : []));
    expect(messages).toEqual([`--config ${dir}/config.toml --flag x a unset ${dir} ${dir}`]);
  });

  it.each([
    ["SIGTERM", 3],
    ["SIGINT", 4],
    ["SIGQUIT", 5],
  ] as const)("%s reaches it, and its exit code comes back", async (signal, code) => {
    const script =
      "trap 'exit 3' TERM; trap 'exit 4' INT; trap 'exit 5' QUIT; echo ready; while :; do sleep 0.05; done";
    const ready = logged("ready");
    const running = await start(script);
    await ready;
    running.signal(signal);
    expect(await running.exited).toBe(code);
  });

  it("is killed without a last word", async () => {
    const ready = logged("ready");
    const running = await start("trap 'echo never' EXIT; echo ready; while :; do sleep 0.05; done");
    await ready;
    running.signal("SIGKILL");
    expect(await running.exited).toBe(137);
    expect(JSON.stringify(history.events)).not.toContain("never");
  });

  it("is refused files at places of the machine", async () => {
    await expect(start("true", { files: { "/var/run/token": "/tmp/x" } })).rejects.toThrow(
      "/var/run/token cannot be put before a program of this machine",
    );
  });
});
