import type { StageContainer } from "../../runner/build/executor.ts";

/** One run of one stage; a stage that is tried again is another run. */
export interface StageRun {
  stage: string;
  container: StageContainer;
  /** Shell lines that have to go before any that speak of the folder. */
  prologue: readonly string[];
  /**
   * Folder of this run alone, `<scripts>/<id>/scripts-<P>-<J>`. Nobody can guess the id, so no output is taken for the markers of
   * this run by accident; the last part is the one by which every reader of the log knows stage scripts.
   */
  dir: string;
  /** `<dir>/<stage>`, or `<dir>/<stage>.ps1`; like the folder a word of a shell, without quotes. */
  script: string;
}

export function stageRun(
  scriptsDir: string,
  { name: stage, container, ending }: { name: string; container: StageContainer; ending: string },
  id: string,
): StageRun {
  const dir = `${scriptsDir}/${id}/${scriptsDir.slice(scriptsDir.lastIndexOf("/") + 1)}`;
  return { stage, container, prologue: [], dir, script: `${dir}/${stage}${ending}` };
}

/** Whoever makes this folder may start the script, or prevent its start for good. */
export function startLock(run: StageRun): string {
  return `${run.dir}/started`;
}
