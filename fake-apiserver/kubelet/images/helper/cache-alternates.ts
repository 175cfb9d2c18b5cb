import { mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { CommandLine } from "./command-line.ts";
import { info } from "./messages.ts";
import type { Outside } from "./outside.ts";
import { request } from "./request.ts";

/** Runners that hash the keys of their caches, or have just stopped to, name the other place of the same cache as well (executor facts 9.4). */
export interface CachePlace {
  url: string;
  /** Tells of the object without fetching it. */
  headUrl: string | undefined;
}

/** The archive under its other name becomes the one that is asked for, unless that is there. */
export function takeAlternateFile(flags: CommandLine, file: string): void {
  const other = flags.text("alternate-file");
  if (other === undefined || other === "" || other === file || isThere(file) || !isThere(other)) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o777 });
  renameSync(other, file);
  info("Renamed alternate cache file to primary");
}

/** The younger of two objects, or the one that is there; without another place the first. */
export async function choosePlace(
  flags: CommandLine,
  url: string,
  timeoutMs: number,
  outside: Outside,
): Promise<CachePlace> {
  const first = { url, headUrl: flags.text("head-url") };
  const alternate = flags.text("alternate-url");
  if (alternate === undefined || alternate === "") return first;
  const other = { url: alternate, headUrl: flags.text("alternate-head-url") };
  const ages = await Promise.all([first, other].map((place) => modifiedAt(place, timeoutMs, outside)));
  const [age = Number.NEGATIVE_INFINITY, otherAge = Number.NEGATIVE_INFINITY] = ages;
  return otherAge > age ? other : first;
}

async function modifiedAt(place: CachePlace, timeoutMs: number, outside: Outside): Promise<number | undefined> {
  const asked = { method: "HEAD", url: place.headUrl ?? place.url };
  const answer = await request(outside, asked, { timeoutMs }).catch(() => undefined);
  const time = Date.parse(answer?.headers["last-modified"] ?? "");
  return answer?.status === 200 && !Number.isNaN(time) ? time : undefined;
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
