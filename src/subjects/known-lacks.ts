import { didYouMean, type Problem } from "../diagnostics/index.ts";
import { configSchema, featureFlagNames } from "../runner/index.ts";
import { FEATURE_NAMES } from "../scenario/features.ts";

/** What is wrong with an entry of `lacks`: nothing when it is a feature, a feature flag or a setting that there is. */
export function lackProblem(lack: string): Problem[] {
  const known = candidates(lack);
  if (known.names.includes(lack)) return [];
  const hint = didYouMean(lack, known.names) ?? `known ${known.kind}: ${known.told}`;
  return [{ code: "unknown-feature", severity: "error", message: `no ${known.one} is called "${lack}"`, hint }];
}

interface Candidates {
  names: readonly string[];
  one: string;
  kind: string;
  told: string;
}

function candidates(lack: string): Candidates {
  if (lack.startsWith("FF_")) {
    return {
      names: featureFlagNames(),
      one: "feature flag",
      kind: "flags",
      told: "those of GitLab Runner's documentation",
    };
  }
  const keys = settings();
  if (lack.includes(".") || keys.includes(lack)) {
    return {
      names: keys,
      one: "setting",
      kind: "settings",
      told: "keys below [[runners]], such as kubernetes.cpu_limit",
    };
  }
  return { names: FEATURE_NAMES, one: "feature", kind: "features", told: FEATURE_NAMES.join(", ") };
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Keys of `[[runners]]` and of the tables in it: `kubernetes`, `kubernetes.volumes.pvc`, `kubernetes.volumes.pvc.name`. */
function settings(): string[] {
  const whole = configSchema.toJSONSchema({ unrepresentable: "any", io: "input" }) as JsonSchema;
  return below(whole.properties?.["runners"], "");
}

function below(schema: JsonSchema | undefined, prefix: string): string[] {
  const properties = schema?.properties ?? schema?.items?.properties ?? {};
  return Object.entries(properties).flatMap(([key, inner]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    return [name].concat(below(inner, name));
  });
}
