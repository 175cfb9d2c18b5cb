import fc from "fast-check";
import { expect, test } from "vitest";
import { tolerations } from "../../../src/executor/pod/tolerations.ts";

const key = fc.stringMatching(/^([a-z.]{1,10}\/)?[A-Za-z0-9._-]{1,15}$/);
const value = fc.stringMatching(/^[A-Za-z0-9._=-]{0,15}$/);
const effect = fc.constantFrom("", "NoSchedule", "PreferNoSchedule", "NoExecute");

test("a toleration says everything that config.toml says, and nothing else", () => {
  const taint = fc.oneof(
    key,
    fc.constant(""),
    fc.tuple(key, value).map(([left, right]) => `${left}=${right}`),
  );
  fc.assert(
    fc.property(fc.dictionary(taint, effect, { maxKeys: 5 }), (config) => {
      const written = tolerations(config).map((each) => {
        expect(Object.values(each)).not.toContain(undefined);
        expect(each.operator === "Exists").toBe(each.value === undefined);
        return [(each.key ?? "") + (each.value === undefined ? "" : `=${each.value}`), each.effect ?? ""];
      });
      expect(written).toEqual(Object.entries(config));
    }),
  );
});
