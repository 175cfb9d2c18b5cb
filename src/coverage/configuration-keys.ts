import { configSchema } from "../runner/index.ts";

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/**
 * Every key that config.toml can have, as written below `[[runners]]` (`kubernetes.volumes.pvc.name`); keys of the file itself have a
 * leading dot (`.concurrent`). Tables with keys of the user's own (`node_selector`) are one key.
 */
export function configurationKeys(): string[] {
  const { runners, ...global } = propertiesOf(configSchema.toJSONSchema({ unrepresentable: "any", io: "input" }));
  return [...leaves(runners, ""), ...Object.entries(global).flatMap(([key, schema]) => leaves(schema, `.${key}`))];
}

function leaves(schema: JsonSchema | undefined, path: string): string[] {
  const properties = Object.entries(propertiesOf(schema));
  if (properties.length === 0) return [path];
  return properties.flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

function propertiesOf(schema: unknown): Record<string, JsonSchema> {
  const { properties, items } = (schema ?? {}) as JsonSchema;
  return properties ?? items?.properties ?? {};
}
