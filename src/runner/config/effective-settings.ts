import { knownKeys, type Path } from "../../diagnostics/index.ts";
import type { ConfigOrigins, Origin } from "./config-origins.ts";
import { formatGoDuration, parseGoDuration } from "./go-duration.ts";
import { kubernetesSchema } from "./kubernetes-schema.ts";
import type { Config } from "./runner-config.ts";
import { secretStart } from "./secret-settings.ts";

/** One setting as it counts. Tables of which nothing was given are one setting. */
export interface EffectiveSetting {
  path: Path;
  /** Undefined: not set, which differs from every value. Durations in Go's form; of secrets only the start. */
  value: unknown;
  origin: Origin;
  /** What was given where it does not count as it stands: a number or a duration below the least possible one. */
  instead?: { written: unknown; origin: Origin };
}

const DURATIONS = new Set([
  "cleanup_resources_timeout",
  "prepare_timeout",
  "get_sources_timeout",
  "unhealthy_interval",
  "idle_time",
  "upload_timeout",
  "response_header_timeout",
]);

/** Every setting of the configuration, in the order of the schema, with where it comes from. */
export function effectiveSettings(config: Config, origins: ConfigOrigins): EffectiveSetting[] {
  return Object.entries(config).flatMap(([key, value]) => settingsAt([key], value, origins));
}

function settingsAt(path: Path, value: unknown, origins: ConfigOrigins): EffectiveSetting[] {
  const origin = origins.of(path);
  const children = [...childrenOf(value), ...unsetKeys(path, value)];
  if (children.length > 0 && (origin.kind !== "default" || path.length === 1)) {
    return children.flatMap(([key, child]) => settingsAt([...path, key], child, origins));
  }
  const written = origins.written(path);
  const shown = { path, value: shownValue(path, value) };
  const meant = typeof written === "string" && isDuration(path) ? parseGoDuration(written) : written;
  const isReplaced = typeof meant === "number" && typeof value === "number" && meant !== value;
  if (!isReplaced) return [{ ...shown, origin }];
  return [{ ...shown, origin: { kind: "default" }, instead: { written, origin } }];
}

/** Lists of plain values are one value. */
function childrenOf(value: unknown): [string | number, unknown][] {
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  if (!Array.isArray(value)) return Object.entries(value);
  return value.some((element) => typeof element === "object") ? [...value.entries()] : [];
}

/** Keys that have no default are no part of the settings while nobody sets them. */
function unsetKeys(path: Path, value: unknown): [string, undefined][] {
  if (path.length !== 3 || path[2] !== "kubernetes" || typeof value !== "object" || value === null) return [];
  const missing = knownKeys(kubernetesSchema, []).filter((key) => !(key in value) && !GONE.has(key));
  return missing.map((key) => [key, undefined]);
}

function isDuration(path: Path): boolean {
  return DURATIONS.has(String(path.at(-1)));
}

const GONE = new Set(["terminationGracePeriodSeconds"]);

function shownValue(path: Path, value: unknown): unknown {
  const key = String(path.at(-1));
  if (typeof value === "number" && isDuration(path)) return value === 0 ? "" : formatGoDuration(value);
  if (typeof value === "string") return secretStart(key, value);
  return Array.isArray(value) ? value : essential(value);
}

/** Of a table without anything given only what differs from nothing. */
function essential(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const inside = Object.entries(value).map(([key, inner]) => [key, essential(inner)] as const);
  return Object.fromEntries(inside.filter(([, inner]) => !isEmpty(inner)));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === "" || value === false || value === 0;
}
