import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePodSpec } from "../../../src/executor/pod-spec/decode-pod-spec.ts";
import { applyJsonPatch } from "../../../src/executor/pod-spec/json-patch.ts";
import { isTable, type Json, type JsonTable } from "../../../src/executor/pod-spec/json.ts";
import { applyMergePatch } from "../../../src/executor/pod-spec/merge-patch.ts";
import { applyStrategicPatch } from "../../../src/executor/pod-spec/strategic-patch.ts";

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const field = fc.string({ maxLength: 3 }).filter((name) => name !== "__proto__");
const table = fc.dictionary(field, json, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<JsonTable>;

/** Nowhere a null that a merge patch would take for a removal. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value;
  if (!isTable(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutNulls(item)]));
}

describe("merge patches (RFC 7386)", () => {
  test("an empty patch changes nothing, a patch twice is a patch once, and the target stays as it was", () => {
    fc.assert(
      fc.property(table, table, (target, patch) => {
        const before = structuredClone(target);
        expect(applyMergePatch(target, {})).toEqual(target);
        const once = applyMergePatch(target, patch);
        expect(applyMergePatch(once, patch)).toEqual(once);
        expect(target).toEqual(before);
      }),
    );
  });

  test("what the patch says is so afterwards, what it does not mention stays, and null removes", () => {
    fc.assert(
      fc.property(table, table, field, (target, patch, gone) => {
        const result = applyMergePatch(target, { ...patch, [gone]: null }) as JsonTable;
        expect(Object.hasOwn(result, gone)).toBe(false);
        for (const [name, value] of Object.entries(target)) {
          if (!(name in patch) && name !== gone) expect(result[name]).toEqual(value);
        }
        for (const [name, value] of Object.entries(patch)) {
          if (name !== gone && value !== null && !isTable(value)) expect(result[name]).toEqual(value);
        }
      }),
    );
  });

  test("into nothing, a patch without nulls is its own result", () => {
    fc.assert(
      fc.property(table, (patch) => {
        const clean = withoutNulls(patch);
        expect(applyMergePatch(undefined, clean)).toEqual(clean);
        expect(applyMergePatch("text", clean)).toEqual(clean);
      }),
    );
  });
});

describe("JSON patches (RFC 6902)", () => {
  const at = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

  test("what is added can be tested, copied, moved and removed again", () => {
    fc.assert(
      fc.property(table, field, field, json, (document, a, b, value) => {
        fc.pre(a !== b && !(a in document) && !(b in document));
        const result = applyJsonPatch(document, [
          { op: "add", path: at(a), value },
          { op: "copy", from: at(a), path: at(b) },
          { op: "test", path: at(b), value },
          { op: "remove", path: at(a) },
          { op: "move", from: at(b), path: at(a) },
          { op: "test", path: at(a), value },
          { op: "remove", path: at(a) },
        ]);
        expect(result).toEqual(document);
      }),
    );
  });

  test("an item put into a list stands at its place and moves the others on", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 5 }), json, fc.nat({ max: 5 }), (list, value, place) => {
        const index = Math.min(place, list.length);
        const result = applyJsonPatch({ list }, [{ op: "add", path: `/list/${index}`, value }]);
        expect(result).toEqual({ list: list.toSpliced(index, 0, value) });
        expect(applyJsonPatch(result, [{ op: "remove", path: `/list/${index}` }])).toEqual({ list });
      }),
    );
  });
});

const name = fc.constantFrom("a", "b", "c", "d");
const env = fc.uniqueArray(fc.record({ name, value: fc.string({ maxLength: 2 }) }), { selector: (item) => item.name });
const container = fc.record({ name, env, image: fc.string({ maxLength: 3 }) }, { requiredKeys: ["name"] });
const podSpec = fc.record(
  {
    containers: fc.uniqueArray(container, { selector: (item) => item.name }),
    tolerations: fc.array(fc.record({ key: name }), { maxLength: 3 }),
    nodeSelector: fc.dictionary(name, name, { noNullPrototype: true }),
    hostname: name,
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<JsonTable>;

const namesIn = (value: Json | undefined) =>
  (Array.isArray(value) ? value : []).map((item) => (isTable(item) ? item["name"] : item));

describe("strategic patches", () => {
  test("an empty patch changes nothing, and a PodSpec patched with itself stays as it is", () => {
    fc.assert(
      fc.property(podSpec, (spec) => {
        expect(applyStrategicPatch(spec, {})).toEqual(spec);
        expect(applyStrategicPatch(spec, structuredClone(spec))).toEqual(spec);
        expect(decodePodSpec(spec)).toEqual(spec);
      }),
    );
  });

  test("a patch twice is a patch once, and the target stays as it was", () => {
    fc.assert(
      fc.property(podSpec, podSpec, (spec, patch) => {
        const before = structuredClone(spec);
        const once = applyStrategicPatch(spec, patch);
        expect(applyStrategicPatch(once, patch)).toEqual(once);
        expect(spec).toEqual(before);
      }),
    );
  });

  test("a keyed list has one item a key, all of both, and what is new comes first in the patch's order", () => {
    fc.assert(
      fc.property(podSpec, podSpec, (spec, patch) => {
        const [before, wanted] = [namesIn(spec["containers"]), namesIn(patch["containers"])];
        const names = namesIn(applyStrategicPatch(spec, patch)["containers"]);
        expect(new Set(names)).toEqual(new Set([...before, ...wanted]));
        expect(names).toHaveLength(new Set(names).size);
        // Only where the patch has one item that was there can it change the order of the others.
        expect(names.filter((each) => wanted.includes(each))).toEqual(wanted);
        const fresh = wanted.filter((each) => !before.includes(each));
        if (fresh.length === wanted.length) expect(names).toEqual([...fresh, ...before]);
      }),
    );
  });

  test("a list without a key is the patch's, and fields of both tables are kept", () => {
    fc.assert(
      fc.property(podSpec, podSpec, (spec, patch) => {
        const result = applyStrategicPatch(spec, patch);
        expect(result["tolerations"]).toEqual(patch["tolerations"] ?? spec["tolerations"]);
        expect(result["hostname"]).toEqual(patch["hostname"] ?? spec["hostname"]);
        if (spec["nodeSelector"] ?? patch["nodeSelector"]) {
          expect(result["nodeSelector"]).toEqual({
            ...(spec["nodeSelector"] as JsonTable),
            ...(patch["nodeSelector"] as JsonTable),
          });
        }
      }),
    );
  });

  test("$patch: delete takes exactly that item, $patch: replace leaves nothing of the old list", () => {
    fc.assert(
      fc.property(podSpec, name, (spec, gone) => {
        const before = Array.isArray(spec["containers"]) ? spec["containers"] : [];
        const deleted = applyStrategicPatch(spec, { containers: [{ name: gone, $patch: "delete" }] });
        expect(deleted["containers"] ?? []).toEqual(before.filter((item) => isTable(item) && item["name"] !== gone));
        const replaced = applyStrategicPatch(spec, {
          containers: [{ name: gone, image: "new" }, { $patch: "replace" }],
        });
        expect(replaced["containers"]).toEqual([{ name: gone, image: "new" }]);
      }),
    );
  });
});
