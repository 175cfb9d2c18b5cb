/** One of the processes that work with the same runner's token, told apart by their `system_id`. */
export interface RunnerManager {
  readonly id: number;
  readonly systemId: string;
  /** What it said of itself last. */
  info: RunnerInfo;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  contactedAt: number;
}

export interface RunnerInfo {
  version?: string;
  revision?: string;
  platform?: string;
  architecture?: string;
  executor?: string;
}

const FIELDS = ["version", "revision", "platform", "architecture", "executor"] as const;

/** The `info` of a runner's call; what is not there is not known. */
export function runnerInfoIn(body: Record<string, unknown>): RunnerInfo {
  const info: Record<string, unknown> =
    typeof body["info"] === "object" && body["info"] !== null ? { ...body["info"] } : {};
  const known: RunnerInfo = {};
  for (const field of FIELDS) {
    const value = info[field];
    if (typeof value === "string" && value !== "") known[field] = value;
  }
  return known;
}
