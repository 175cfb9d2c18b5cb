import { expect, test } from "vitest";
import { podColumns } from "../../../fake-apiserver/resources/pods/pod-columns.ts";
import { humanDuration } from "../../../fake-apiserver/table/duration.ts";

const NOW = Date.parse("2026-01-01T01:00:00Z");

function row(spec: object, status: object, deletionTimestamp?: string): unknown[] {
  const metadata = {
    name: "p",
    creationTimestamp: "2026-01-01T00:58:30Z",
    ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }),
  };
  const pod = { apiVersion: "v1", kind: "Pod", metadata, spec, status };
  return podColumns.filter((column) => column.priority === undefined).map((column) => column.cell(pod, NOW));
}

const containers = [{ name: "a" }, { name: "b" }];
const waiting = (reason: string) => ({ name: "a", ready: false, restartCount: 0, state: { waiting: { reason } } });
const running = { name: "b", ready: true, restartCount: 0, state: { running: {} } };
const ended = (exitCode: number, reason?: string) => ({
  name: "a",
  ready: false,
  restartCount: 2,
  state: { terminated: { exitCode, ...(reason === undefined ? {} : { reason }) } },
  lastState: { terminated: { exitCode, finishedAt: "2026-01-01T00:59:55Z" } },
});

test("the status column tells the most telling reason", () => {
  expect(row({ containers }, { phase: "Pending" })).toEqual(["p", "0/2", "Pending", "0", "90s"]);
  const status = (...containerStatuses: object[]) => row({ containers }, { phase: "Running", containerStatuses });
  expect(status(waiting("ImagePullBackOff"), running)).toEqual(["p", "1/2", "ImagePullBackOff", "0", "90s"]);
  expect(status(ended(1, "Error"), running)).toEqual(["p", "1/2", "Error", "2 (5s ago)", "90s"]);
  expect(status(ended(0, "Completed"), running)[2]).toBe("Running");
  expect(status(ended(3))[2]).toBe("ExitCode:3");
  expect(row({ containers }, { phase: "Failed", reason: "Evicted" })[2]).toBe("Evicted");
  expect(row({ containers }, { phase: "Running", containerStatuses: [running] }, "2026-01-01T01:00:30Z")[2]).toBe(
    "Terminating",
  );
});

test("init containers come first", () => {
  const spec = { containers, initContainers: [{ name: "i" }, { name: "j" }] };
  const init = (...initContainerStatuses: object[]) => row(spec, { phase: "Pending", initContainerStatuses })[2];
  expect(init(waiting("PodInitializing"))).toBe("Init:0/2");
  expect(init(ended(0, "Completed"), waiting("CrashLoopBackOff"))).toBe("Init:CrashLoopBackOff");
  expect(init(ended(1, "Error"))).toBe("Init:Error");
});

test.each([
  [-5000, "<invalid>"],
  [0, "0s"],
  [119_000, "119s"],
  [120_000, "2m"],
  [125_000, "2m5s"],
  [10 * 60_000, "10m"],
  [3 * 3_600_000 + 60_000, "3h1m"],
  [9 * 3_600_000, "9h"],
  [49 * 3_600_000, "2d1h"],
  [9 * 86_400_000, "9d"],
  [800 * 86_400_000, "2y70d"],
])("an age of %d ms is %s", (ms, text) => expect(humanDuration(ms)).toBe(text));
