import type { z } from "zod";
import type { ResourceConfig, ResourceKey } from "./resource-config.ts";
import { text } from "./toml-types.ts";

const BOUNDS = ["limit", "request"] as const;

const keys: ResourceKey[] = [
  ...(["", "service_", "helper_"] as const).flatMap((owner) =>
    (["cpu", "memory", "ephemeral_storage"] as const).flatMap((kind) =>
      BOUNDS.map((bound) => `${owner}${kind}_${bound}` as const),
    ),
  ),
  ...(["cpu", "memory"] as const).flatMap((kind) => BOUNDS.map((bound) => `pod_${kind}_${bound}` as const)),
];

/** The 44 resource settings as members of a table. */
export const resourceShape = Object.fromEntries(
  keys.flatMap((key) => [
    [key, text()],
    [`${key}_overwrite_max_allowed`, text()],
  ]),
) as Record<keyof ResourceConfig, z.ZodDefault<z.ZodString>>;
