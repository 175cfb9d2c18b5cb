import type { DockerEngine } from "../../platform/docker/index.ts";
import { messageOf } from "./engine.ts";
import { isAbandoned, LABELS } from "./container-labels.ts";

/** A container that some run made. */
export interface RunContainer {
  id: string;
  image: string;
  run: string;
  /** Made with --keep. */
  kept: boolean;
  /** The run that made it has ended without removing it. */
  abandoned: boolean;
}

/** Containers of all runs, or of one. */
export async function runContainers(engine: DockerEngine, run?: string): Promise<RunContainer[]> {
  const label = run === undefined ? LABELS.run : `${LABELS.run}=${run}`;
  const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
  const { status, body } = await engine.call("GET", `/containers/json?all=true&filters=${filters}`);
  if (status !== 200 || !Array.isArray(body))
    throw new Error(`Docker does not list its containers: ${messageOf(body)}`);
  return body.map((container: { Id: string; Image: string; Labels: Record<string, string> }) => ({
    id: container.Id,
    image: container.Image,
    run: container.Labels[LABELS.run] ?? "",
    kept: container.Labels[LABELS.keep] === "true",
    abandoned: isAbandoned(container.Labels),
  }));
}

/** Removes it with its volumes, however alive it is. Resolves also when somebody else was quicker. */
export async function removeContainer(engine: DockerEngine, id: string): Promise<void> {
  const { status, body } = await engine.call("DELETE", `/containers/${id}?force=true&v=true`);
  // 404: gone; 409: its removal is under way.
  if (status >= 400 && status !== 404 && status !== 409) {
    throw new Error(`Docker does not remove the container ${id.slice(0, 12)}: ${messageOf(body)}`);
  }
}

/** Removes what runs have left that were killed, but not what they were told to keep. Gives a line per container. */
export async function sweepContainers(engine: DockerEngine): Promise<string[]> {
  const left = (await runContainers(engine)).filter(({ abandoned, kept }) => abandoned && !kept);
  for (const { id } of left) await removeContainer(engine, id);
  return left.map(({ id, image, run }) => `removed the container ${id.slice(0, 12)} (${image}) of run ${run}`);
}
