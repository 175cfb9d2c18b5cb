import { kubernetesSchema } from "../kubernetes-schema.ts";

/** How the text of an environment variable or a flag is read: `pairs` are tables of texts, `json` everything deeper. */
export type SettingKind = "text" | "flag" | "whole" | "texts" | "pairs" | "json";

interface JsonSchema {
  type?: string;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
}

let known: ReadonlyMap<string, SettingKind> | undefined;

/** Every key of `[runners.kubernetes]` with the kind of its value; found out once. */
export function settingKinds(): ReadonlyMap<string, SettingKind> {
  return (known ??= readKinds());
}

function readKinds(): ReadonlyMap<string, SettingKind> {
  const { properties = {} } = kubernetesSchema.toJSONSchema({ io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, JsonSchema>;
  };
  return new Map(Object.entries(properties).map(([key, schema]) => [key, kindOf(schema)]));
}

function kindOf({ type, items, anyOf = [], additionalProperties }: JsonSchema): SettingKind {
  if (type === "string") return "text";
  if (type === "boolean") return "flag";
  if (type === "integer") return "whole";
  if (type === "array" && items?.type === "string") return "texts";
  if (anyOf.some((choice) => kindOf(choice) === "texts")) return "texts";
  return typeof additionalProperties === "object" && additionalProperties.type === "string" ? "pairs" : "json";
}
