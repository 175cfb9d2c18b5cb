import { PassThrough, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Pod } from "../../../fake-apiserver/kubelet/pod/pod.ts";
import { createExecWitness } from "../../../fake-apiserver/kubelet/witness/exec-witness.ts";
import { createMemoryRecorder } from "../../../src/history/index.ts";
import { createWallClock, type ExitStatus } from "../../../src/platform/index.ts";

const POD = {
  metadata: { namespace: "ci", name: "job", uid: "1" },
  spec: { containers: [{ name: "build", image: "alpine" }] },
} as unknown as Pod;
const START = '{"script": "/scripts/one/step_script"}\n';
const END = '{"command_exit_code": 4, "script": "/scripts/one/step_script"}\n';

/** Two processes of exec, one after the other; the first is lost from sight, or is still there. */
async function witnessed(first: "lost" | "there"): Promise<string[]> {
  const history = createMemoryRecorder(createWallClock());
  const witness = createExecWitness(history);
  const begin = () => {
    const exit = Promise.withResolvers<ExitStatus>();
    const process = {
      stdin: new Writable(),
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      exited: exit.promise,
    };
    const seen = witness.watch(POD, "build", process);
    seen.stdout.resume();
    seen.stderr.resume();
    return { ...process, exit };
  };
  const one = begin();
  one.stderr.write(START);
  one.stdout.write("begin ");
  await setImmediate();
  if (first === "lost") one.exit.reject(new Error("the connection is gone"));
  await setImmediate();
  const two = begin();
  two.stderr.write(START);
  two.stdout.write("and end");
  two.stderr.write(END);
  await setImmediate();
  two.stdout.end();
  two.stderr.end();
  two.exit.resolve({ code: 4 });
  await setImmediate();
  await setImmediate();
  return history.events.flatMap((event) => {
    if (event.type === "stage-start") return [`start ${event.stage}`];
    if (event.type === "stage-output") return [Buffer.from(event.base64, "base64").toString()];
    return event.type === "stage-end" ? [`end ${event.stage} ${event.exitCode}`] : [];
  });
}

describe("a process that names the script of another one", () => {
  it("goes on with the stage where the other one is lost from sight", async () => {
    expect(await witnessed("lost")).toEqual(["start step_script", "begin ", "and end", "end step_script 4"]);
  });

  it("tells nothing where the other one is still there", async () => {
    expect(await witnessed("there")).toEqual(["start step_script", "begin "]);
  });
});
