import type { ExecutorContext } from "../../runner/build/executor.ts";
import { attachStrategy } from "./attach-strategy.ts";
import type { ExecutionStrategy } from "./execution-strategy.ts";

export function chooseStrategy(_context: ExecutorContext): ExecutionStrategy {
  return attachStrategy;
}
