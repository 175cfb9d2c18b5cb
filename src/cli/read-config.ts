import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { UsageError, usageError } from "../diagnostics/index.ts";

/** The text of the config.toml that a user named. */
export async function readConfig(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw usageError("unreadable-config", `cannot read ${file}: ${error.message}`, "check the path given to --config");
  });
  // What is UTF-16 is told by its zero bytes when it is parsed.
  const at = bytes.includes(0) ? undefined : firstBadLine(bytes);
  if (at === undefined) return bytes.toString("utf8");
  const message = "not valid TOML: this line is not UTF-8";
  throw new UsageError([
    { code: "broken-toml", severity: "error", message, hint: "save the file as UTF-8", file, line: at, column: 1 },
  ]);
}

/** From 1; undefined for text. A line feed is no part of any other character. */
function firstBadLine(bytes: Buffer): number | undefined {
  const lines = bytes.toString("latin1").split("\n");
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, "latin1")));
  return bad === -1 ? undefined : bad + 1;
}
