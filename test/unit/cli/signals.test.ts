import { describe, expect, it } from "vitest";
import { onSignals, type StopSignal } from "../../../src/cli/signals.ts";

/** What is heard when these signals come, however long after one another. */
function heard(isUnderNpm: boolean, coming: readonly StopSignal[]): StopSignal[] {
  const listeners = new Map<StopSignal, () => void>();
  const calls: StopSignal[] = [];
  onSignals(["SIGINT", "SIGTERM", "SIGHUP"], (signal) => calls.push(signal), isUnderNpm, {
    on: (signal, listener) => listeners.set(signal, listener),
  });
  for (const signal of coming) listeners.get(signal)?.();
  return calls;
}

describe("signals", () => {
  it.each<[string, boolean, StopSignal[], StopSignal[]]>([
    ["every one is heard", false, ["SIGINT", "SIGINT"], ["SIGINT", "SIGINT"]],
    ["under npm one Ctrl-C comes twice and is heard once", true, ["SIGINT", "SIGINT"], ["SIGINT"]],
    ["under npm the second Ctrl-C is heard", true, ["SIGINT", "SIGINT", "SIGINT", "SIGINT"], ["SIGINT", "SIGINT"]],
    ["npm passes SIGTERM on, too", true, ["SIGTERM", "SIGTERM"], ["SIGTERM"]],
    ["npm keeps SIGHUP for itself", true, ["SIGHUP", "SIGHUP"], ["SIGHUP", "SIGHUP"]],
    ["another signal is another wish", true, ["SIGINT", "SIGTERM", "SIGINT"], ["SIGINT", "SIGTERM"]],
  ])("%s", (_, isUnderNpm, coming, expected) => {
    expect(heard(isUnderNpm, coming)).toEqual(expected);
  });
});
