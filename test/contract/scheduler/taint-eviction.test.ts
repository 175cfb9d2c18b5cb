import { afterEach, expect, test } from "vitest";
import { startTaintEviction } from "../../../fake-apiserver/controllers/taint-eviction.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import { createSeededRandom, createWallClock, type Clock } from "../../../src/platform/index.ts";
import { addPod, namespace, node } from "./cluster.ts";

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** Timers fire when a test says so. */
function clockOfTests() {
  const timers: { delayMs: number; callback: () => void; cancelled: boolean }[] = [];
  const clock: Clock = {
    ...createWallClock(),
    timer(delayMs, callback) {
      const timer = { delayMs, callback, cancelled: false };
      timers.push(timer);
      return { cancel: () => void (timer.cancelled = true) };
    },
  };
  return { clock, waiting: () => timers.filter(({ cancelled }) => !cancelled) };
}

const taint = { key: "maintenance", value: "now", effect: "NoExecute" };

function cluster() {
  const { clock, waiting } = clockOfTests();
  const store = createMemoryStore({ clock, random: createSeededRandom("taints") });
  store.create("namespaces", namespace("ci"));
  store.create("nodes", node("n"));
  stop = startTaintEviction({ store, clock });
  const setTaints = (taints: object[]) => {
    store.update("nodes", undefined, "n", (next) => {
      next["spec"] = { taints };
    });
  };
  const isLeaving = (name: string) => {
    const pod = store.get("pods", "ci", name);
    return pod === undefined || pod.metadata.deletionTimestamp !== undefined;
  };
  return { store, waiting, setTaints, isLeaving };
}

test("pods go from a node with a NoExecute taint that they do not tolerate", () => {
  const { store, setTaints, isLeaving } = cluster();
  const tolerations = [{ key: "maintenance", operator: "Exists", effect: "NoExecute" }];
  addPod(store, "ci", "frail", { nodeName: "n" });
  addPod(store, "ci", "robust", { nodeName: "n", tolerations });
  addPod(store, "ci", "elsewhere", { nodeName: "other" });
  setTaints([{ ...taint, effect: "NoSchedule" }]);
  expect(["frail", "robust", "elsewhere"].filter(isLeaving)).toEqual([]);
  setTaints([taint]);
  expect(["frail", "robust", "elsewhere"].filter(isLeaving)).toEqual(["frail"]);
  expect(store.get("pods", "ci", "frail")).toMatchObject({
    status: {
      conditions: [
        {
          type: "DisruptionTarget",
          status: "True",
          reason: "DeletionByTaintManager",
          message: "Taint manager: deleting due to NoExecute taint",
        },
      ],
    },
  });
  expect(store.list("events", "ci").map(({ reason, message }) => [reason, message])).toEqual([
    ["TaintManagerEviction", "Marking for deletion Pod ci/frail"],
  ]);
});

test("a taint that is tolerated for a while lets pods stay so long, or longer when it goes before", () => {
  const { store, waiting, setTaints, isLeaving } = cluster();
  const tolerations = [{ key: "maintenance", operator: "Exists", tolerationSeconds: 300 }];
  addPod(store, "ci", "patient", { nodeName: "n", tolerations });
  setTaints([taint]);
  expect(isLeaving("patient")).toBe(false);
  expect(waiting().map(({ delayMs }) => delayMs)).toEqual([300_000]);
  setTaints([]);
  expect(waiting()).toEqual([]);
  setTaints([taint]);
  waiting()[0]?.callback();
  expect(isLeaving("patient")).toBe(true);
});
