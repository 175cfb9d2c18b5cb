import { readFile } from "node:fs/promises";
import { usageError } from "../diagnostics/index.ts";

/** The text of the config.toml that a user named. */
export function readConfig(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw usageError("unreadable-config", `cannot read ${file}: ${error.message}`, "check the path given to --config");
  });
}
