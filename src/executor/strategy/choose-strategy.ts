import type { ExecutorContext } from "../../runner/build/executor.ts";
import { attachStrategy } from "./attach-strategy.ts";
import { execStrategy } from "./exec-strategy.ts";
import type { ExecutionStrategy } from "./execution-strategy.ts";
import { isLegacy } from "./is-legacy.ts";

export function chooseStrategy(context: ExecutorContext): ExecutionStrategy {
  return isLegacy(context) ? execStrategy : attachStrategy;
}
