import { parseBool } from "../../build/feature-flags.ts";
import type { Variables } from "../../build/variables.ts";

/** GIT_LFS_SKIP_SMUDGE: the job wants no large files. Otherwise they are pulled at once after the checkout. */
export function skipsLfs(variables: Variables): boolean {
  return parseBool(variables.get("GIT_LFS_SKIP_SMUDGE")) ?? false;
}
