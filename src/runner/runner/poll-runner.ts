import type { Clock } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobRequestResult, RequestJob } from "../gitlab/job-request.ts";
import type { Capacity } from "./capacity.ts";
import type { Health } from "./health.ts";
import type { RequestWindow } from "./request-window.ts";
import type { Room } from "./room.ts";
import type { RunnerLog } from "./runner-log.ts";

export interface PollSettings {
  runner: RunnerConfig;
  /** Names this section among all. */
  key: string;
  request: RequestJob;
  capacity: Capacity;
  window: RequestWindow;
  health: Health;
  room: Room;
  clock: Clock;
  checkIntervalMs: number;
  log: RunnerLog;
  /** Starts the job and gives its place back at its end. */
  start(job: Extract<JobRequestResult, { kind: "job" }>): void;
}

/** Asks for jobs until `signal` aborts; after a job at once again. */
export async function pollRunner(settings: PollSettings, signal: AbortSignal): Promise<void> {
  try {
    while (true) {
      await settings.window.enter(signal);
      let outcome: "job" | "none" = "none";
      try {
        outcome = await askOnce(settings, signal);
      } finally {
        settings.window.leave(outcome);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function askOnce(settings: PollSettings, signal: AbortSignal): Promise<"job" | "none"> {
  const { runner, clock, capacity, health, room, key } = settings;
  const pause = health.pause();
  if (pause > 0) await clock.sleep(pause, signal);
  await takePlace(settings, signal);
  const asked = clock.monotonic();
  let result: JobRequestResult;
  try {
    result = await settings.request(signal, room.isOpen);
  } catch (error) {
    capacity.give(key);
    throw error;
  }
  const outcome = result.kind === "job" ? "job" : "none";
  if (result.kind === "job") settings.start(result);
  else capacity.give(key);
  report(settings, result);
  const rest = asked + settings.checkIntervalMs - clock.monotonic();
  if ((outcome === "none" || runner.strict_check_interval) && rest > 0) await clock.sleep(rest, signal);
  return outcome;
}

/** Nobody waits for room while holding a place that another runner could use. */
async function takePlace({ runner, key, capacity, room }: PollSettings, signal: AbortSignal): Promise<void> {
  for (;;) {
    await room.open(signal);
    await capacity.take(key, runner.limit, signal);
    if (room.isOpen()) return;
    capacity.give(key);
  }
}

function report({ health, log, runner }: PollSettings, result: JobRequestResult): void {
  if (result.kind !== "forbidden") health.good();
  if (result.kind === "job") log("info", "Checking for jobs...  received", { job: String(result.job.id) });
  if (result.kind === "unavailable") log("warning", "Checking for jobs... GitLab instance currently unavailable");
  if (result.kind === "failed") log("warning", "Checking for jobs... failed", { status: result.message });
  if (result.kind !== "forbidden") return;
  log("error", "Checking for jobs... forbidden");
  if (!health.bad()) return;
  const seconds = String(runner.unhealthy_interval);
  log("error", "Runner is unhealthy and will be disabled for a while", { seconds });
}
