import type { WebTerminal } from "../../fake-gitlab/index.ts";
import type { ScenarioAction } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";

/** Whoever is at terminals of jobs. */
export interface TerminalVisits {
  begin(job: number, wanted: NonNullable<ScenarioAction["terminal"]>): void;
  /** All who are at this job's. */
  leave(job: number): void;
}

export function createTerminalVisits({ gitlab, history }: Pick<World, "gitlab" | "history">): TerminalVisits {
  const open = new Map<number, Set<WebTerminal>>();
  return {
    begin(job, { type, until, stay, authorization }) {
      const visit = async () => {
        const terminal = await gitlab.openTerminal(job, authorization === undefined ? {} : { authorization });
        if (terminal === undefined) return;
        const visits = open.get(job) ?? new Set();
        open.set(job, visits.add(terminal));
        void terminal.ended.then(() => visits.delete(terminal));
        // Enter.
        if (type !== "") terminal.type(`${type.trimEnd().replaceAll("\n", "\r")}\r`);
        if (until !== undefined) await terminal.shows(until);
        if (!stay) terminal.leave();
      };
      visit().catch((error: unknown) => {
        history.record("harness", {
          type: "mark",
          text: `the terminal of job ${job} cannot be opened: ${String(error)}`,
        });
      });
    },
    leave(job) {
      for (const terminal of open.get(job) ?? []) terminal.leave();
    },
  };
}
