import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { FaultEngine } from "../faults/index.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock } from "../platform/index.ts";
import type { RunnerMachine, RunningSubject, Subject, SubjectSignal } from "../subjects/subject.ts";

export interface FleetOptions {
  subject: Subject;
  /** Of the first one. */
  configFile: string;
  machine: RunnerMachine;
  clock: Clock;
  history: Recorder;
}

/** The runners of a scenario: one, and those that its plan starts. */
export interface RunnerFleet {
  /** Rejects when the first one cannot be started. */
  start(): Promise<void>;
  /** To all that run, or to the one that was started as the nth. */
  signal(signal: SubjectSignal, runner?: number): void;
  /**
   * Resolves when no runner has been there for `ms`; never, once one was killed: what becomes of its job then is GitLab's to say. Rejects
   * when a runner breaks.
   */
  deserted(ms: number, signal: AbortSignal): Promise<void>;
  /**
   * Asks all to go, with one signal after the other, each of which has `ms` to work. Those that can be killed are killed then, which says
   * nothing good of them.
   */
  end(signals: readonly SubjectSignal[], ms: number): Promise<void>;
  wasKilled(): boolean;
  /** Lets go of all that are still there. */
  close(): Promise<void>;
}

interface Member {
  number: number;
  running: RunningSubject;
  /** How strongly it was asked to go; 0: not at all. */
  asked: number;
}

const STRENGTH = { SIGQUIT: 1, SIGTERM: 2, SIGINT: 2, SIGKILL: 3 } as const;
const KINDS = { SIGQUIT: "graceful", SIGTERM: "forceful", SIGINT: "forceful", SIGKILL: "killed" } as const;

export function createRunnerFleet(options: FleetOptions, faults: FaultEngine): RunnerFleet {
  const { subject, configFile, machine, clock, history } = options;
  const members = new Set<Member>();
  const exits = new Set<Promise<void>>();
  let count = 0;
  let killed = false;

  async function add(which: "first" | "again" | "second"): Promise<void> {
    const number = ++count;
    history.record("harness", { type: "runner-start", runner: number, which });
    const member: Member = { number, running: await start(which, number), asked: 0 };
    members.add(member);
    const exit = member.running.exited.then(({ code, leftovers }) => {
      members.delete(member);
      history.record("subject", { type: "runner-exit", code, runner: number });
      if (leftovers.length > 0)
        history.record("harness", { type: "runner-leftovers", runner: number, processes: leftovers });
    });
    track(exit);
  }

  async function start(which: "first" | "again" | "second", number: number): Promise<RunningSubject> {
    if (which !== "second") return subject.start(configFile, machine);
    return subject.start(await elsewhere(configFile, number), { ...machine, name: `${machine.name}-${number}` });
  }

  /** Keeps what is under way, so that its failure is told to whoever waits. */
  function track(work: Promise<void>): void {
    exits.add(work);
    work.then(
      () => exits.delete(work),
      () => {},
    );
  }

  function tell(member: Member, signal: SubjectSignal, unheard?: SubjectSignal): void {
    member.asked = STRENGTH[signal];
    killed ||= signal === "SIGKILL";
    history.record("harness", {
      type: "runner-stop",
      kind: KINDS[signal],
      runner: member.number,
      signal,
      ...(unheard === undefined ? {} : { unheard }),
    });
    member.running.signal(signal);
  }

  const fleet: RunnerFleet = {
    start: () => add("first"),
    signal(signal, runner) {
      for (const member of members) if (runner === undefined || member.number === runner) tell(member, signal);
    },
    async deserted(ms, stop) {
      while (true) {
        while (exits.size > 0) await Promise.all(exits);
        if (killed || stop.aborted) await new Promise(() => {});
        await clock.sleep(ms, stop).catch(() => {});
        if (exits.size === 0 && !stop.aborted) return;
      }
    },
    async end(signals, ms) {
      const last = signals.at(-1);
      for (const signal of subject.killable ? [...signals, "SIGKILL" as const] : signals) {
        const limit = new AbortController();
        const unheard = signal === "SIGKILL" ? last : undefined;
        // Asked once more, a runner would not wait for its jobs any more.
        for (const member of members) if (member.asked < STRENGTH[signal]) tell(member, signal, unheard);
        const all = Promise.all(exits).then(() => true);
        const late = clock.sleep(ms, limit.signal).then(
          () => false,
          () => false,
        );
        const gone = await Promise.race([all, late]);
        limit.abort();
        if (gone) return;
      }
    },
    wasKilled: () => killed,
    async close() {
      await Promise.all([...members].map(({ running }) => running.abandon()));
    },
  };
  faults.perform("signal-runner", ({ signal, runner }) => fleet.signal(signal, runner));
  faults.perform("start-runner", ({ which }) => track(add(which)));
  return fleet;
}

/** Another machine has its own folder, and so an id of its own. */
async function elsewhere(configFile: string, number: number): Promise<string> {
  const folder = path.join(path.dirname(configFile), `machine-${number}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, path.basename(configFile));
  await copyFile(configFile, file);
  return file;
}
