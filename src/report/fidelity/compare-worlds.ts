import type { HistoryEvent } from "../../history/index.ts";
import type { ResultWord } from "../run-result.ts";
import { answerDifferences } from "./answer-differences.ts";
import type { WorldDifference } from "./difference.ts";
import { eventDifferences } from "./event-differences.ts";
import { observedWorld } from "./observed-world.ts";
import { podDifferences } from "./pod-differences.ts";
import { requestDifferences } from "./request-differences.ts";
import { timeDifferences } from "./time-differences.ts";

/** A scenario as one world showed it. */
export interface PlayedScenario {
  result: ResultWord;
  history: readonly HistoryEvent[];
}

/** Everything in which two worlds differ that played the same scenario with the same runner. */
export function compareWorlds(one: PlayedScenario, other: PlayedScenario): WorldDifference[] {
  const worlds = [observedWorld(one.history), observedWorld(other.history)] as const;
  const verdict: WorldDifference[] =
    one.result === other.result ? [] : [{ aspect: "verdict", at: "result", values: [one.result, other.result] }];
  return verdict.concat(
    requestDifferences(worlds),
    answerDifferences(worlds),
    podDifferences(worlds),
    eventDifferences(worlds),
    timeDifferences(worlds),
  );
}
