import type { Random } from "../../src/platform/index.ts";
import type { Runner, RunnerOptions } from "./runner.ts";

/** The runners that this GitLab knows, by their authentication tokens. */
export interface RunnerRegistry {
  add(options?: RunnerOptions): Runner;
  find(token: string): Runner | undefined;
  remove(runner: Runner): void;
  /** Gives the runner another token; the old one is void at once. */
  resetToken(runner: Runner): Runner;
  /** For the legacy `POST runners`. */
  readonly registrationToken: string;
}

const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

export function createRunnerRegistry(random: Random): RunnerRegistry {
  const runners = new Map<string, Runner>();
  const newToken = () => `glrt-${random.text(20, TOKEN_ALPHABET)}`;
  let last = 0;
  const keep = (runner: Runner): Runner => {
    runners.set(runner.token, runner);
    return runner;
  };
  return {
    registrationToken: `GR1348941${random.text(20, TOKEN_ALPHABET)}`,
    add({ description = "", tags = [], runUntagged = true, maximumTimeout } = {}) {
      return keep({ id: ++last, token: newToken(), description, tags, runUntagged, maximumTimeout });
    },
    find: (token) => runners.get(token),
    remove: (runner) => void runners.delete(runner.token),
    resetToken(runner) {
      runners.delete(runner.token);
      return keep({ ...runner, token: newToken() });
    },
  };
}
