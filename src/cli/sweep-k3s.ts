import { findEngine, removeContainer, runContainers } from "../worlds/k3s/index.ts";
import { EXIT } from "./exit-codes.ts";

/** Removes the containers that runs have left in Docker, also those of --keep; not those of runs that are still going. Gives the exit code. */
export async function sweepK3s(run: string | undefined, dryRun: boolean): Promise<number> {
  const { engine } = await findEngine(process.env);
  const left = (await runContainers(engine, run)).filter(({ abandoned }) => abandoned);
  for (const { id, image, run, kept } of left) {
    if (!dryRun) await removeContainer(engine, id);
    const why = kept ? ", kept by --keep" : "";
    console.log(
      `${dryRun ? "would take away" : "taken away"}: container ${id.slice(0, 12)} (${image}) of ${run}${why}`,
    );
  }
  if (left.length === 0) console.log(`nothing is left in Docker of ${run ?? "any run"}`);
  return EXIT.ok;
}
