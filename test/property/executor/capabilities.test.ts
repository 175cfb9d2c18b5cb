import fc from "fast-check";
import { expect, test } from "vitest";
import { capabilities } from "../../../src/executor/pod/capabilities.ts";

const NAMES = ["NET_RAW", "NET_ADMIN", "CHOWN", "SYS_TIME", "ALL"];
const names = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 });
const linux = { os: "linux", arch: "amd64" } as Parameters<typeof capabilities>[2];
const windows = { ...linux, os: "windows" } as typeof linux;

test("of the global lists dropping wins, then adding, then what is dropped by default", () => {
  fc.assert(
    fc.property(names, names, fc.constantFrom(linux, windows), (cap_add, cap_drop, platform) => {
      const { add = [], drop = [] } = capabilities({ cap_add, cap_drop }, undefined, platform) ?? {};
      for (const name of NAMES) {
        const dropped = cap_drop.includes(name);
        const added = cap_add.includes(name) && !dropped;
        const byDefault = name === "NET_RAW" && platform.os === "linux" && !added;
        expect([name, add.includes(name), drop.includes(name)]).toEqual([name, added, dropped || byDefault]);
      }
    }),
  );
});

test("a container's own list takes the place of the global one of its kind, as it is, also an empty one", () => {
  const own = fc.option(names, { nil: undefined });
  fc.assert(
    fc.property(names, names, own, own, (cap_add, cap_drop, add, drop) => {
      const global = capabilities({ cap_add, cap_drop }, undefined, linux);
      const made = capabilities({ cap_add, cap_drop }, { add, drop }, linux);
      expect(made?.add ?? []).toEqual(add ?? global?.add ?? []);
      expect(made?.drop ?? []).toEqual(drop ?? global?.drop ?? []);
    }),
  );
});

test("there are none at all where nothing is added or dropped", () => {
  expect(capabilities({ cap_add: [], cap_drop: [] }, undefined, windows)).toBeUndefined();
  expect(capabilities({ cap_add: [], cap_drop: [] }, { add: undefined, drop: [] }, linux)).toBeUndefined();
});
