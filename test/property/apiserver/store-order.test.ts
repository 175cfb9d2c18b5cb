import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import type { KubernetesObject } from "../../../fake-apiserver/storage/store.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";

const NAMES = ["a", "b", "b-1", "b-10", "b-2", "z"];
const write = fc.record({
  kind: fc.constantFrom("create", "update", "remove"),
  namespace: fc.constantFrom("ci", "ci-2", "default"),
  name: fc.constantFrom(...NAMES),
  phase: fc.constantFrom("Pending", "Running"),
});

const isPending = (object: KubernetesObject) => object["phase"] === "Pending";
const place = ({ metadata: { namespace, name, resourceVersion } }: KubernetesObject) =>
  `${namespace}/${name} ${resourceVersion}`;
const inOrder = (objects: KubernetesObject[]) => objects.map(place).sort((a, b) => (a < b ? -1 : 1));

describe("the objects of a store", () => {
  it("are listed by their keys, and selected as they are now, whatever was written in whatever order", () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 60 }), fc.nat(20), (writes, selectedAfter) => {
        const store = createMemoryStore({ clock: createWallClock(), random: createSeededRandom("order") });
        const expected = new Map<string, KubernetesObject>();
        let selection = store.select("others", isPending);
        for (const [index, { kind, namespace, name, phase }] of writes.entries()) {
          if (index === selectedAfter) selection = store.select("pods", isPending);
          const key = `${namespace}/${name}`;
          if (kind === "create" && !expected.has(key)) {
            const metadata = { namespace, name };
            expected.set(key, store.create("pods", { kind: "Pod", apiVersion: "v1", metadata, phase }));
          } else if (kind === "update" && expected.has(key)) {
            const updated = store.update("pods", namespace, name, (next) => Object.assign(next, { phase }));
            if (updated !== undefined) expected.set(key, updated);
          } else if (kind === "remove") {
            store.remove("pods", namespace, name);
            expected.delete(key);
          }
          const all = [...expected.values()];
          const here = all.filter(({ metadata }) => metadata.namespace === namespace);
          expect(store.list("pods").map(place)).toEqual(inOrder(all));
          expect(store.list("pods", namespace).map(place)).toEqual(inOrder(here));
          expect(store.isEmpty("pods", namespace)).toBe(here.length === 0);
          if (index >= selectedAfter) expect(selection.list().map(place)).toEqual(inOrder(all.filter(isPending)));
        }
      }),
    );
  });
});
