import type { V1Toleration } from "@kubernetes/client-node";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tolerations } from "../../../src/executor/pod/tolerations.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9./-]{0,12}$/);
const effect = fc.constantFrom("", "NoSchedule", "PreferNoSchedule", "NoExecute");
const wanted = fc.record({ key: word, value: fc.option(fc.oneof(fc.constant(""), word), { nil: undefined }), effect });

test("what a table of config.toml says is what the pod tolerates, entry by entry", () => {
  const distinct = fc.uniqueArray(wanted, { maxLength: 6, selector: ({ key, value }) => `${key}=${value ?? "any"}` });
  fc.assert(
    fc.property(distinct, (list) => {
      const table = Object.fromEntries(
        list.map(({ key, value, effect: of }) => [value === undefined ? key : `${key}=${value}`, of]),
      );
      const made = tolerations(table);
      expect(made).toHaveLength(list.length);
      for (const [index, { key, value, effect: of }] of list.entries()) {
        const operator = value === undefined ? "Exists" : "Equal";
        const expected: V1Toleration = { key, operator };
        if (value !== undefined) expected.value = value;
        if (of !== "") expected.effect = of;
        expect(made[index]).toEqual(expected);
      }
    }),
  );
});
