import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { HostProgram, HostProgramOptions, MarkedProgram } from "./host-programs.ts";
import { killMarked, markedProcesses } from "./process-runtime/plain/marked-processes.ts";
import { startWatchdog } from "./process-runtime/plain/watchdog.ts";
import { signalProcess } from "./process-runtime/process-signal.ts";
import { commandOf, processFacts, processIds } from "./process-runtime/process-table.ts";

const LOOK_MS = 100;

type Start = (command: readonly string[], options: HostProgramOptions, ownSession: boolean) => Promise<HostProgram>;

/**
 * Starts a program as the leader of a session and with a mark in its environment. A child that makes a session of its own is found by the
 * mark, one that cleans its environment by the session.
 */
export async function startMarked(
  command: readonly string[],
  options: HostProgramOptions,
  start: Start,
): Promise<MarkedProgram> {
  const mark = `FAULTLINE_SUBJECT=${randomUUID()}`;
  const [name = "", value = ""] = mark.split("=");
  const watchdog = startWatchdog(mark);
  const program = await start(command, { ...options, env: { ...options.env, [name]: value } }, true).catch(
    async (error: unknown) => {
      await watchdog.stop();
      throw error;
    },
  );
  const offspring = () => {
    const found = new Set(markedProcesses(mark).concat(ofSession(program.pid)));
    return [...found].filter((pid) => pid !== program.pid && isAlive(pid));
  };
  return {
    ...program,
    async remains(graceMs) {
      const end = performance.now() + graceMs;
      while (offspring().length > 0 && performance.now() < end) await sleep(LOOK_MS);
      const told = offspring().map((pid) => ({ pid, words: commandOf(pid) || "a program" }));
      return told.filter(({ pid }) => isAlive(pid)).map(({ pid, words }) => `${words} (process ${pid})`);
    },
    async clear() {
      program.kill("SIGKILL");
      await killMarked(mark);
      const left = () => ofSession(program.pid).filter(isAlive);
      for (let pids = left(); pids.length > 0; pids = left()) {
        for (const pid of pids) signalProcess(pid, "SIGKILL");
        await sleep(1);
      }
      await watchdog.stop();
    },
  };
}

function ofSession(session: number): number[] {
  return processIds().filter((pid) => processFacts(pid)?.session === session);
}

/** What has ended and waits for its parent to hear of it is no process any more. */
function isAlive(pid: number): boolean {
  const facts = processFacts(pid);
  // Without a table of processes those that were found some other way count.
  return facts === undefined ? processIds().length === 0 : facts.state !== "Z" && facts.state !== "X";
}
