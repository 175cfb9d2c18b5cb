import { usageError } from "../../diagnostics/index.ts";
import type { Clock } from "../../platform/index.ts";
import type { DockerEngine } from "../../platform/docker/index.ts";
import { messageOf } from "./engine.ts";

/** Progress is told at most this often. */
const NEWS_MS = 2000;

export interface ImagePull {
  engine: DockerEngine;
  image: string;
  clock: Clock;
  news(line: string): void;
  /** Pulls it as somebody who is logged in; the engine's anonymous pull was refused. */
  pullLoggedIn(): Promise<void>;
}

/**
 * Makes sure that the engine has the image, and tells how far it is.
 *
 * @throws UsageError with the registry's words when it cannot be had
 */
export async function ensureImage(options: ImagePull): Promise<void> {
  const { engine, image, news } = options;
  if (await hasImage(engine, image)) return;
  news(`pulling ${image}`);
  const problem = await pull(options);
  if (problem === undefined) return;
  if (/denied|unauthorized|authentication|forbidden/i.test(problem)) {
    await options.pullLoggedIn().catch(() => {});
    if (await hasImage(engine, image)) return;
  }
  throw usageError(
    "k3s-image",
    `the image ${image} is not in Docker and cannot be pulled: ${problem}`,
    cure(image, problem),
  );
}

function cure(image: string, problem: string): string {
  if (/manifest unknown|not found|does not exist|denied/i.test(problem)) {
    return "check the name and the tag (https://hub.docker.com/r/rancher/k3s/tags), docker login if its registry wants it, or name another with --k3s-image";
  }
  return `without a way to the registry: docker load an archive of it (docker save ${image} where there is one), or --k3s-image with a mirror's name`;
}

async function hasImage(engine: DockerEngine, image: string): Promise<boolean> {
  return (await engine.call("GET", `/images/${image}/json`)).status === 200;
}

/** What went wrong. */
async function pull({ engine, image, clock, news }: ImagePull): Promise<string | undefined> {
  const layers = new Map<string, { current: number; total: number }>();
  let toldAt = clock.monotonic();
  let problem: string | undefined;
  const { status, body } = await engine.follow("POST", `/images/create?${pullQuery(image)}`, (object) => {
    if (typeof object["error"] === "string") problem = object["error"];
    const detail = object["progressDetail"] as { current?: number; total?: number } | undefined;
    const { current = 0, total = 0 } = detail ?? {};
    if (object["status"] !== "Downloading" || total === 0) return;
    layers.set(String(object["id"]), { current, total });
    if (clock.monotonic() - toldAt < NEWS_MS) return;
    toldAt = clock.monotonic();
    const all = [...layers.values()];
    const sum = (key: "current" | "total") => all.reduce((bytes, layer) => bytes + layer[key], 0);
    news(`pulling ${image}: ${inMegabytes(sum("current"))} of ${inMegabytes(sum("total"))} MB`);
  });
  return problem ?? (status === 200 ? undefined : messageOf(body));
}

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function pullQuery(image: string): string {
  const [, name = image, tag = "latest"] = /^(.+?)(?::([^:/@]+))?$/.exec(image) ?? [];
  return new URLSearchParams(image.includes("@") ? { fromImage: image } : { fromImage: name, tag }).toString();
}
