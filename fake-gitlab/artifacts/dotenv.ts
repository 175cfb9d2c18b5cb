import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

/** Why a report is refused, in GitLab's words. */
export class BrokenDotenv extends Error {
  override name = "BrokenDotenv";
}

const LARGEST_BYTES = 5120;
/** Of a self-managed GitLab as it is installed. */
const MOST_VARIABLES = 20;

/** The variables of a `dotenv` report, for the jobs that need the one that made it. Rejects with `BrokenDotenv`. */
export async function readDotenv(file: string): Promise<{ key: string; value: string }[]> {
  const text = unpacked(await readFile(file));
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, key = "", value = ""] = /^(.*?)=(.*)$/.exec(line) ?? [];
    if (!/^\w+$/.test(key.trim())) throw new BrokenDotenv("Invalid Format");
    found.set(key.trim(), value.trim());
  }
  if (found.size > MOST_VARIABLES) {
    throw new BrokenDotenv(`Dotenv files cannot have more than ${MOST_VARIABLES} variables`);
  }
  return [...found].map(([key, value]) => ({ key, value }));
}

function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES }).toString("utf8");
  } catch (error) {
    const isLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new BrokenDotenv(
      isLarge ? `Dotenv Artifact Too Big. Maximum Allowable Size: ${LARGEST_BYTES}` : "Invalid Format",
    );
  }
}
