import { objectProblems, resourceNames, type KubernetesObject } from "../../fake-apiserver/index.ts";
import { compileCiFile, compileWebIdeFile } from "../../fake-gitlab/index.ts";
import { UsageError, type Problem } from "../diagnostics/index.ts";
import { loadConfig } from "../runner/index.ts";
import type { ContentChecks } from "../scenario/content-checks.ts";

/** Everybody reads with the code that later works with it. */
export const contentChecks: ContentChecks = {
  config: (text) => loadConfig(text, "config.toml").problems,
  ciFile: (text) => problemsOf(() => compileCiFile(text)),
  webIdeFile: (text) => problemsOf(() => compileWebIdeFile(text)),
  object: (object) => objectProblems(object as unknown as KubernetesObject),
  resources: resourceNames(),
};

function problemsOf(read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [...error.problems];
    throw error;
  }
}
