import type { Path, Place } from "../../diagnostics/index.ts";
import { givenPlace, type GivenSetting } from "./given/given-setting.ts";
import { tomlPositions, type TomlPositions } from "./toml-positions.ts";

/** Where the value of a setting comes from. */
export type Origin =
  | { kind: "file"; file: string; line: number; column: number }
  | { kind: "environment" | "flag"; name: string }
  | { kind: "default" };

/** What is known about where the settings of one config.toml come from. */
export interface ConfigOrigins {
  of(path: Path): Origin;
  /** For a problem with the value, or with `key` in the table, at `path`. */
  place(path: Path, key?: string): Place;
  /** The value as it was given, before defaults and minima; undefined where there is none. */
  written(path: Path): unknown;
}

/** Older names of keys, which still count. */
const OLD_NAMES: Record<string, string> = {
  pre_get_sources_script: "pre_clone_script",
  post_get_sources_script: "post_clone_script",
};

/** `value` is the parsed text with what was given beside it. */
export function configOrigins(
  source: string,
  file: string,
  given: readonly GivenSetting[],
  value: unknown,
): ConfigOrigins {
  let made: TomlPositions | undefined;
  const positions = () => (made ??= tomlPositions(source));
  const givenAt = ([runners, , kubernetes, key]: Path) =>
    runners === "runners" && kubernetes === "kubernetes" ? given.find((setting) => setting.key === key) : undefined;
  return {
    of(path) {
      const setting = givenAt(path);
      if (setting !== undefined) return { kind: setting.from, name: setting.name };
      const old = OLD_NAMES[String(path.at(-1))];
      const at = positions().exact(path) ?? (old && positions().exact([...path.slice(0, -1), old]));
      return at ? { kind: "file", file, ...at } : { kind: "default" };
    },
    place(path, key) {
      const setting = givenAt(key === undefined ? path : [...path, key]);
      return setting === undefined ? { file, ...positions().near(path, key) } : { file: givenPlace(setting) };
    },
    written: (path) => path.reduce<unknown>(member, value),
  };
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
}
