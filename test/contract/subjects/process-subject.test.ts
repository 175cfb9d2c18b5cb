import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import { createHostPrograms, createWallClock } from "../../../src/platform/index.ts";
import { commandOf } from "../../../src/platform/process-runtime/process-table.ts";
import { createProcessSubject } from "../../../src/subjects/process-subject.ts";
import type { RunnerMachine } from "../../../src/subjects/subject.ts";
import { plainProgram, runnerMachine } from "../../runner-machine.ts";

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

function messages(): string[] {
  return history.events.flatMap((event) => (event.type === "runner-log" ? [event.message] : []));
}

/** The process that a runner has told of. */
function child(): number {
  return Number(readFileSync(path.join(dir, "child"), "utf8"));
}

/** A shell as runner: `$@` are the words after those of the command. */
function start(
  script: string,
  given: Partial<RunnerMachine> = {},
  { words = ["--config", "{config}"], env = {} }: { words?: string[]; env?: Record<string, string> } = {},
) {
  const config = path.join(dir, "config.toml");
  writeFileSync(config, "");
  const subject = createProcessSubject({
    program: { ...plainProgram, command: ["bash", "-c", script, "runner", ...words], env },
    programs: createHostPrograms(),
    recorder: history,
  });
  return subject.start(config, runnerMachine(given));
}

describe("a runner as a program of its own", () => {
  it("gets its config.toml, its words and the scenario's environment, and nothing of ours", async () => {
    const running = await start('echo "$* $SERVICE ${VITEST-unset} $HOME $TMPDIR $PWD"; test -d "$TMPDIR"; env', {
      env: { SERVICE: "a" },
      arguments: ["--flag", "x"],
    });
    expect(await running.exited).toEqual({ code: 0, leftovers: [] });
    const [first, ...environment] = messages();
    expect(first).toBe(`--config ${dir}/config.toml --flag x a unset ${dir} ${dir}/tmp /`);
    const names = environment.map((line) => line.split("=")[0] ?? "");
    expect(names.toSorted()).toEqual(
      ["FAULTLINE_SUBJECT", "HOME", "PATH", "PWD", "SERVICE", "SHLVL", "TMPDIR", "_"].toSorted(),
    );
  });

  it("has its placeholders filled in, in words and in its environment", async () => {
    const words = ["{gitlab_url}", "t={token}", "{kubeconfig}", "{name}", "{workdir}/x", "{unknown} {}"];
    const machine = { gitlab: { url: "http://gitlab", token: "glrt-1" }, kubeconfig: () => Promise.resolve("/k.yaml") };
    const running = await start('echo "$* $CONFIG_FILE"', machine, { words, env: { CONFIG_FILE: "{config}" } });
    await running.exited;
    expect(messages()).toEqual([`http://gitlab t=glrt-1 /k.yaml faultline ${dir}/x {unknown} {} ${dir}/config.toml`]);
  });

  it("asks for a kubeconfig only where one is named", async () => {
    const kubeconfig = () => Promise.reject(new Error("nobody needs it"));
    expect(await (await start("true", { kubeconfig })).exited).toMatchObject({ code: 0 });
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
    expect(await running.exited).toMatchObject({ code });
  });

  it("is killed without a last word, and what it had started goes with it and is not its fault", async () => {
    const ready = logged("ready");
    const running = await start(
      "trap 'echo never' EXIT; sleep 4711 & echo $! > $HOME/child; echo ready; while :; do sleep 0.05; done",
    );
    await ready;
    running.signal("SIGKILL");
    expect(await running.exited).toEqual({ code: 137, leftovers: [] });
    expect(JSON.stringify(history.events)).not.toContain("never");
    expect(commandOf(child())).toBe("");
  });

  it.each([
    ["a child", "sleep 4711 & echo $! > $HOME/child"],
    ["a child in a session of its own", "setsid --fork sh -c 'echo $$ > $HOME/child; exec sleep 4711' >&-"],
    ["a child with an environment of its own", "env -i sleep 4711 & echo $! > $HOME/child"],
  ])("that leaves %s behind is told of it, and the child is ended", async (_, script) => {
    const running = await start(`${script}; until test -s $HOME/child; do sleep 0.01; done`);
    const { code, leftovers } = await running.exited;
    expect({ code, leftovers }).toEqual({ code: 0, leftovers: [`sleep 4711 (process ${child()})`] });
    expect(commandOf(child())).toBe("");
  });

  it("may take its children a moment to follow it", async () => {
    const running = await start("sleep 0.1 & exit 5");
    expect(await running.exited).toEqual({ code: 5, leftovers: [] });
  });

  it("goes when nobody needs it any more, whatever it thinks of signals", async () => {
    const ready = logged("ready");
    const running = await start("trap '' TERM INT QUIT; sleep 4711 & echo ready; wait");
    await ready;
    await running.abandon();
    expect(await running.exited).toEqual({ code: 137, leftovers: [] });
  });

  it("is refused files at places of the machine", async () => {
    await expect(start("true", { files: { "/var/run/token": "/tmp/x" } })).rejects.toThrow(
      "/var/run/token cannot be put before a program of this machine",
    );
  });
});
