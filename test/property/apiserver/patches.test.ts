import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyJsonPatch } from "../../../fake-apiserver/patch/json-patch.ts";
import { applyMergePatch } from "../../../fake-apiserver/patch/merge-patch.ts";
import { isObject } from "../../../fake-apiserver/storage/json.ts";

const json = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string({ maxLength: 4 }), json, { maxKeys: 4, noNullPrototype: true });

/** The merge patch that turns `from` into `to`, unless `to` holds a null in the wrong place. */
function difference(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: Record<string, unknown> = Object.fromEntries(
    Object.keys(from)
      .filter((key) => !Object.hasOwn(to, key))
      .map((key) => [key, null]),
  );
  for (const [key, value] of Object.entries(to))
    patch[key] = Object.hasOwn(from, key) ? difference(from[key], value) : value;
  return patch;
}

function hasNullField(value: unknown): boolean {
  if (Array.isArray(value)) return false;
  return isObject(value) && Object.values(value).some((item) => item === null || hasNullField(item));
}

describe("patches", () => {
  test("a merge patch of the difference leads from any object to any other", () => {
    fc.assert(
      fc.property(object, object, (from, to) => {
        fc.pre(
          !hasNullField(to) && !("__proto__" in { ...from, ...to } && Object.hasOwn({ ...from, ...to }, "__proto__")),
        );
        const before = JSON.stringify(from);
        expect(applyMergePatch(from, difference(from, to))).toEqual(to);
        expect(JSON.stringify(from)).toBe(before);
      }),
    );
  });

  test("what a JSON patch adds it can test, move, copy and remove again", () => {
    const field = fc.string({ maxLength: 5 });
    fc.assert(
      fc.property(object, field, field, json, (document, a, b, value) => {
        fc.pre(a !== b && ![a, b].some((name) => Object.hasOwn(document, name) || name === "__proto__"));
        const at = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        const patched = applyJsonPatch(document, [
          { op: "add", path: at(a), value },
          { op: "test", path: at(a), value },
          { op: "copy", from: at(a), path: at(b) },
          { op: "remove", path: at(a) },
          { op: "move", from: at(b), path: at(a) },
          { op: "test", path: at(a), value },
          { op: "remove", path: at(a) },
        ]);
        expect(patched).toEqual(document);
      }),
    );
  });

  test.each([
    [[{ op: "remove", path: "/missing" }]],
    [[{ op: "replace", path: "/list/3", value: 1 }]],
    [[{ op: "add", path: "/list/01", value: 1 }]],
    [[{ op: "test", path: "/list", value: [1] }]],
    [[{ op: "add", path: "no-slash", value: 1 }]],
    [[{ op: "add", path: "/x" }]],
    [[{ op: "jump", path: "/list" }]],
    [{ op: "add" }],
  ])("%j cannot be applied", (patch) => {
    expect(() => applyJsonPatch({ list: [1, 2] }, patch)).toThrow();
  });

  test("lists take items at a place and at the end", () => {
    const patch = [
      { op: "add", path: "/list/1", value: 9 },
      { op: "add", path: "/list/-", value: 3 },
      { op: "replace", path: "/list/0", value: 0 },
    ];
    expect(applyJsonPatch({ list: [1, 2] }, patch)).toEqual({ list: [0, 9, 2, 3] });
  });
});
