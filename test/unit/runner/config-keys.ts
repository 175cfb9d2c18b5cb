import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export interface ConfigKey {
  /** `volumes.pvc[].name`; [] stands for a list of tables. */
  key: string;
  /** See VALUES in the test. */
  kind: string;
}

/** The keys that a data file beside this one lists. */
export function keysOf(file: string): ConfigKey[] {
  const text = readFileSync(path.join(import.meta.dirname, file), "utf8");
  return Object.entries(parse(text) as Record<string, string>).map(([key, kind]) => ({ key, kind }));
}

/** A config.toml that sets just this key, below `base` (`runners.kubernetes`), in its last line and at its first column. */
export function tomlWith(base: string, key: string, value: string): string {
  const steps = key.split(".");
  const last = steps.pop() ?? "";
  const headers = ["[[runners]]"];
  let at = base;
  let isOpen = base === "runners";
  for (const step of steps) {
    at += `.${step.replace("[]", "")}`;
    isOpen = step.endsWith("[]");
    if (isOpen) headers.push(`[[${at}]]`);
  }
  if (!isOpen) headers.push(`[${at}]`);
  return `${headers.join("\n")}\n${last} = ${value}`;
}
