import type { Count, EventPattern, RequestPattern, Step } from "../history/event-pattern.ts";
import type { History } from "../history/history.ts";
import type { ScenarioRun } from "../run-scenario.ts";
/** A History, or what has one: a fake, a world, a scenario that was run. */
export type WithHistory = History | {
    readonly history: History;
};
interface Outcome {
    pass: boolean;
    message(): string;
}
/** For `expect.extend`; importing `faultline/vitest` does that. */
export declare const historyMatchers: {
    toHaveEvent(received: WithHistory, pattern: EventPattern, count?: Count): Outcome;
    toHaveRequest(received: WithHistory, pattern: RequestPattern, count?: Count): Outcome;
    toHaveEventsInOrder(received: WithHistory, steps: readonly Step[]): Outcome;
    toHoldInvariants(received: WithHistory): Outcome;
    toPass({ id, result, failures }: ScenarioRun): Outcome;
};
export {};
