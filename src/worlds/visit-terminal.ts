import type { WebTerminal } from "../../fake-gitlab/index.ts";
import type { ScenarioAction } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";

/** Whoever is at terminals of jobs. */
export interface TerminalVisits {
  /** Resolves when they sit there, or are turned away. */
  begin(job: number, wanted: NonNullable<ScenarioAction["terminal"]>): Promise<void>;
  /** All who are at this job's. */
  leave(job: number): void;
}

export function createTerminalVisits({ gitlab }: Pick<World, "gitlab">): TerminalVisits {
  const open = new Map<number, Set<WebTerminal>>();
  return {
    async begin(job, { type, until, stay, authorization }) {
      const terminal = await gitlab.openTerminal(job, authorization === undefined ? {} : { authorization });
      if (terminal === undefined) return;
      const visits = open.get(job) ?? new Set();
      open.set(job, visits.add(terminal));
      void terminal.ended.then(() => visits.delete(terminal));
      // Enter.
      if (type !== "") terminal.type(`${type.trimEnd().replaceAll("\n", "\r")}\r`);
      if (stay) return;
      if (until === undefined) terminal.leave();
      else void terminal.shows(until).then(() => terminal.leave());
    },
    leave(job) {
      for (const terminal of open.get(job) ?? []) terminal.leave();
    },
  };
}
