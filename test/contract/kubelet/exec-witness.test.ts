import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, phaseIs, startCluster } from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.close());

/** What the History has of stages after a shell in `container` of a new pod was told this. */
async function witnessed(pod: string, stdin: string, container = "build") {
  const command = ["sh", "-c", "sleep 600"];
  cluster.create(pod, { containers: ["build", "svc-0"].map((name) => ({ name, image: "alpine", command })) });
  await cluster.until(pod, phaseIs("Running"));
  const address = { namespace: "ci", pod, container, command: ["bash"], stdin: true, request: `exec in ${pod}` };
  const process = await cluster.kubelet.exec(address);
  process.stdout.resume();
  process.stderr.resume();
  process.stdin.end(stdin);
  const { code } = await process.exited;
  const stages = cluster.history.events.flatMap((event) => {
    if (event.type === "stage-start" && event.pod === pod) return [`start ${event.stage}`];
    if (event.type === "stage-output" && event.pod === pod) return [Buffer.from(event.base64, "base64").toString()];
    return event.type === "stage-end" && event.pod === pod ? [`end ${event.stage} ${event.exitCode}`] : [];
  });
  return { code, stages };
}

describe("the witness of processes that exec starts", () => {
  it("tells of a script on stdin what it wrote and how it ended", async () => {
    const { stages } = await witnessed("whole", "#!/usr/bin/env bash\necho out\nexit 3\n");
    expect(stages).toEqual(["start exec-1", "out\n", "end exec-1 3"]);
  });

  it("believes a process that names the script it begins, and only the first one that does", async () => {
    const names = 'echo "{\\"script\\": \\"/scripts/one/step_script\\"}" >&2\n';
    const ends = 'echo "{\\"command_exit_code\\": 4, \\"script\\": \\"/scripts/one/step_script\\"}" >&2\n';
    const { stages } = await witnessed("named", `echo early\n${names}echo late\n${ends}exit 9\n`);
    expect(stages.filter((text) => text.startsWith("start") || text.startsWith("end"))).toEqual([
      "start step_script",
      "end step_script 4",
    ]);
    expect(stages.join("")).toContain("early\n");
    expect(stages.join("")).toContain("late\n");
    const address = { namespace: "ci", pod: "named", container: "build", command: ["bash"], stdin: true };
    const second = await cluster.kubelet.exec({ ...address, request: "second" });
    second.stdout.resume();
    second.stderr.resume();
    second.stdin.end(`${names}echo again\n`);
    await second.exited;
    expect(cluster.history.events.filter(({ type }) => type === "stage-start")).toHaveLength(2);
  });

  it("knows no end of a script whose process dies without telling it", async () => {
    const names = 'echo "{\\"script\\": \\"/scripts/two/step_script\\"}" >&2\n';
    const { stages } = await witnessed("killed", `${names}kill -9 $$\n`);
    expect(stages).toEqual(["start step_script"]);
  });

  it("takes nothing else for a stage", async () => {
    expect((await witnessed("question", "[ -d /tmp ]\n")).stages).toEqual([]);
    expect((await witnessed("service", "#!/bin/sh\necho x\n", "svc-0")).stages).toEqual([]);
  });
});
