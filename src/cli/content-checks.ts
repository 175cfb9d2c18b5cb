import { objectProblems, resourceNames, type KubernetesObject } from "../../fake-apiserver/index.ts";
import { compileCiFile } from "../../fake-gitlab/index.ts";
import { UsageError } from "../diagnostics/index.ts";
import { loadConfig } from "../runner/index.ts";
import type { ContentChecks } from "../scenario/content-checks.ts";

/** Everybody reads with the code that later works with it. */
export const contentChecks: ContentChecks = {
  config: (text) => loadConfig(text, "config.toml").problems,
  ciFile(text) {
    try {
      compileCiFile(text);
      return [];
    } catch (error) {
      if (error instanceof UsageError) return [...error.problems];
      throw error;
    }
  },
  object: (object) => objectProblems(object as unknown as KubernetesObject),
  resources: resourceNames(),
};
