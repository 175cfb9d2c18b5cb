import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuantity } from "../../../fake-apiserver/quantity/quantity.ts";
import { evaluateOverwrites } from "../../../src/executor/overwrites/evaluate-overwrites.ts";
import { taintAndEffect } from "../../../src/executor/overwrites/map-overwrite.ts";
import { tolerations } from "../../../src/executor/pod/tolerations.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";
import { quantityText } from "../quantity-text.ts";

function evaluate(kubernetes: Partial<ReturnType<typeof kubernetesDefaults>>, variables: [string, string][]) {
  const lines: string[] = [];
  const { config } = evaluateOverwrites(
    { ...kubernetesDefaults(), ...kubernetes },
    {
      value: (name) => variables.findLast(([key]) => key === name)?.[1] ?? "",
      valuesOf: (prefix) => variables.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value),
      print: (text) => void lines.push(text),
      debug: () => {},
    },
  );
  return { config, lines };
}

const amount = (text: string) => parseQuantity(text)?.nano ?? 0n;
const resource = fc.constantFrom("cpu", "memory", "ephemeral_storage");
const owner = fc.constantFrom("", "service_", "helper_");
const bound = fc.constantFrom("limit", "request");

describe("resource overwrites", () => {
  test("come through exactly when the server counts them as no more than the maximum", () => {
    fc.assert(
      fc.property(owner, resource, bound, quantityText, quantityText, (owner, kind, bound, wanted, max) => {
        const key = `${owner}${kind}_${bound}` as "cpu_limit";
        const settings = { [key]: "1", [`${key}_overwrite_max_allowed`]: max };
        const variables: [string, string][] = [[`KUBERNETES_${key.toUpperCase()}`, wanted]];
        if (amount(wanted) <= amount(max)) {
          const { config, lines } = evaluate(settings, variables);
          expect(config[key]).toBe(wanted);
          expect(lines).toHaveLength(1);
        } else {
          expect(() => evaluate(settings, variables)).toThrow(/is higher than limit allowed/);
        }
      }),
    );
  });

  test("without a maximum change nothing, whatever is asked for", () => {
    fc.assert(
      fc.property(owner, resource, bound, fc.string(), (owner, kind, bound, wanted) => {
        const key = `${owner}${kind}_${bound}` as "cpu_limit";
        const { config, lines } = evaluate({ [key]: "1" }, [[`KUBERNETES_${key.toUpperCase()}`, wanted]]);
        expect([config[key], lines]).toEqual(["1", []]);
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-z][a-z0-9./-]{0,8}$/);
const entries = fc.array(fc.tuple(word, fc.stringMatching(/^[a-z0-9=:]{0,6}$/)), { maxLength: 6 });

describe("map overwrites", () => {
  test("win over config.toml; of equal keys the last one wins; the rest stays; config.toml is not written to", () => {
    fc.assert(
      fc.property(fc.dictionary(word, word), entries, (configured, asked) => {
        const before = structuredClone(configured);
        const variables = asked.map(([key, value], index): [string, string] => [
          `KUBERNETES_POD_LABELS_${index}`,
          `${key}=${value}`,
        ]);
        const { config, lines } = evaluate({ pod_labels: configured, pod_labels_overwrite_allowed: "=" }, variables);
        const expected = new Map(Object.entries(configured));
        for (const [key, value] of asked) expected.set(key, value);
        expect(config.pod_labels).toEqual(Object.fromEntries(expected));
        expect(lines).toEqual(asked.map(([key, value]) => `"PodLabels" "${key}" overwritten with "${value}"`));
        expect(configured).toEqual(before);
      }),
    );
  });
});

describe("tolerations", () => {
  const part = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._/-]{0,10}$/);
  const effect = fc.constantFrom("", "NoSchedule", "PreferNoSchedule", "NoExecute");

  test("of a variable say what was written", () => {
    fc.assert(
      fc.property(fc.option(part), fc.option(fc.oneof(part, fc.constant(""))), effect, (key, value, effect) => {
        const taint = `${key ?? ""}${value === null ? "" : `=${value}`}`;
        const text = `${taint}${effect === "" ? "" : `:${effect}`}`;
        const [only, ...more] = tolerations(Object.fromEntries([taintAndEffect(text)]));
        expect(more).toEqual([]);
        expect(only).toEqual({
          ...(key !== null && { key }),
          ...(value === null ? { operator: "Exists" } : { operator: "Equal", value }),
          ...(effect !== "" && { effect }),
        });
        const back = `${only?.key ?? ""}${only?.operator === "Equal" ? `=${only.value}` : ""}`;
        expect(taintAndEffect(text)).toEqual([back, only?.effect ?? ""]);
      }),
    );
  });

  test("of a variable and of config.toml are the same", () => {
    fc.assert(
      fc.property(part, effect, (key, effect) => {
        const { config } = evaluate({ node_tolerations_overwrite_allowed: ".*" }, [
          ["KUBERNETES_NODE_TOLERATIONS_1", `${key}:${effect}`],
        ]);
        expect(tolerations(config.node_tolerations)).toEqual(tolerations({ [key]: effect }));
      }),
    );
  });
});
