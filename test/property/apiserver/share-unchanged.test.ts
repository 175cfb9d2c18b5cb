import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cloneJson, freezeJson, objectAt } from "../../../fake-apiserver/storage/json.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import { shareUnchanged } from "../../../fake-apiserver/storage/share-unchanged.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";

const json = fc.jsonValue({ maxDepth: 4 });

describe("what two versions of an object share", () => {
  it("changes no version, not even the order of fields, and leaves the earlier one as it is", () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [previous, text] = [freezeJson(cloneJson(one)), JSON.stringify(other)];
        expect(JSON.stringify(shareUnchanged(cloneJson(other), previous))).toBe(text);
        expect(JSON.stringify(previous)).toBe(JSON.stringify(one));
      }),
    );
  });

  it("is everything when nothing changed", () => {
    fc.assert(
      fc.property(json, (value) => {
        const previous = freezeJson(cloneJson(value));
        expect(shareUnchanged(cloneJson(value), previous)).toBe(previous);
      }),
    );
  });

  it("is all but the way to the change, in what is kept of a pod", () => {
    const store = createMemoryStore({ clock: createWallClock(), random: createSeededRandom("share") });
    const spec = { containers: [{ name: "build", env: [{ name: "A", value: "1" }] }] };
    const status = { phase: "Pending", conditions: [{ type: "Ready" }, { type: "Initialized" }] };
    const metadata = { name: "p", namespace: "ci", labels: { a: "b" } };
    const first = store.create("pods", { kind: "Pod", apiVersion: "v1", metadata, spec, status });
    const second = store.update("pods", "ci", "p", (pod) =>
      Object.assign(pod, { status: { ...status, phase: "Running" } }),
    );
    const last = store.remove("pods", "ci", "p");
    for (const [next, before] of [
      [second, first],
      [last, second],
    ]) {
      expect(next).not.toBe(before);
      expect(next?.metadata.resourceVersion).not.toBe(before?.metadata.resourceVersion);
      expect(next?.["spec"]).toBe(before?.["spec"]);
      expect(next?.metadata["labels"]).toBe(before?.metadata["labels"]);
      expect(objectAt(next, "status")["conditions"]).toBe(objectAt(before, "status")["conditions"]);
    }
    expect(second).toMatchObject({ status: { phase: "Running" } });
  });
});
