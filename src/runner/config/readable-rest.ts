import { isRecord, type Path } from "../../diagnostics/index.ts";
import { configSchema } from "./config-schema.ts";
import type { Config } from "./runner-config.ts";

/** A configuration without the values that have wrong types. */
export interface ReadableRest {
  config: Config;
  /** What is not in it, so that nothing is said of defaults that stand there now. */
  without: Path[];
}

/** Takes what is wrong out of the parsed file until the rest is right; undefined where nothing would be left to look at. */
export function readableRest(value: unknown): ReadableRest | undefined {
  const without: Path[] = [];
  for (;;) {
    const checked = configSchema.safeParse(value);
    if (checked.success) return { config: checked.data, without };
    for (const issue of checked.error.issues) {
      const path = issue.path as Path;
      const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
      const wrong = keys.length > 0 ? keys.map((key) => path.concat(key)) : [settingOf(path)];
      if (wrong.some((gone) => gone.length === 0)) return undefined;
      for (const gone of wrong) if (remove(value, gone)) without.push(gone);
    }
  }
}

/** Lists go as a whole: without one element the others would stand in its place. */
function settingOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((step) => typeof step === "string") + 1);
}

function remove(value: unknown, path: Path): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((outer, step) => (isRecord(outer) ? outer[step] : undefined), value);
  return isRecord(holder) && delete holder[path.at(-1) ?? ""];
}
