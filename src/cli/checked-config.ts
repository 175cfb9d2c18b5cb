import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import type { Path, Problem } from "../diagnostics/index.ts";
import { checkRunner, patchProblem } from "../executor/index.ts";
import { settingName, type Config, type ConfigOrigins, type RunnerConfig } from "../runner/index.ts";
import { knownLogLevels } from "./runner-log.ts";

/** Whether two settings are the same or one is inside the other. */
export function isRelated(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((step, index) => step === other[index]);
}

/**
 * Everything that is wrong with a configuration that can be read, with places; ordered by them. Nothing is said of what could not be
 * read and is `without` its value.
 */
export async function problemsOf(
  config: Config,
  file: string,
  origins: ConfigOrigins,
  without: readonly Path[] = [],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const add = (path: Path, text: string, rest: Pick<Problem, "code" | "severity" | "hint">) => {
    if (without.some((gone) => isRelated(gone, path))) return;
    problems.push({ ...rest, message: `"${settingName(path)}" ${text}`, ...origins.place(path) });
  };
  if (!knownLogLevels().includes(config.log_level)) {
    const text = `is ${JSON.stringify(config.log_level)}, expected ${knownLogLevels().join(", ")}`;
    add(["log_level"], text, { code: "wrong-value", severity: "error" });
  }
  for (const [index, runner] of config.runners.entries()) {
    const base: Path = ["runners", index];
    for (const { path, text, ...rest } of checkRunner(runner)) add([...base, ...path], text, rest);
    for (const { path, text } of await unreadableFiles(runner)) {
      add([...base, ...path], text, { code: "unreadable-file", severity: "error" });
    }
    for (const [at, patch] of runner.kubernetes.pod_spec.entries()) {
      const isWritten = patch.patch !== "" || patch.patch_path !== "";
      const problem = isWritten && isKnownType(patch) ? await patchProblem(patch, readText) : undefined;
      const path = [...base, "kubernetes", "pod_spec", at, patch.patch === "" ? "patch_path" : "patch"];
      if (problem !== undefined) add(path, `fails every job: ${problem}`, { code: "wrong-value", severity: "error" });
    }
  }
  if (config.runners.length === 0 && !without.some(([first]) => first === "runners")) {
    const hint = "add one with url, token and [runners.kubernetes]";
    problems.push({ code: "no-runners", severity: "error", message: "there is no [[runners]] section", hint, file });
  }
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

const readText = (name: string) => readFile(name, "utf8");

function isKnownType({ patch_type }: RunnerConfig["kubernetes"]["pod_spec"][number]): boolean {
  return ["", "strategic", "merge", "json"].includes(patch_type);
}

async function unreadableFiles(runner: RunnerConfig): Promise<{ path: Path; text: string }[]> {
  const { kubernetes } = runner;
  const files: [Path, string][] = [
    ...(["tls-ca-file", "tls-cert-file", "tls-key-file"] as const).map((key): [Path, string] => [[key], runner[key]]),
    ...(["ca_file", "cert_file", "key_file"] as const).map((key): [Path, string] => [
      ["kubernetes", key],
      kubernetes.host === "" ? "" : kubernetes[key],
    ]),
  ];
  const unreadable: { path: Path; text: string }[] = [];
  for (const [path, name] of files) {
    if (name === "") continue;
    const problem = await access(name, constants.R_OK).catch((error: Error) => error.message);
    if (problem !== undefined) unreadable.push({ path, text: `cannot be read: ${problem}` });
  }
  return unreadable;
}
