import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { ExecutionStrategy } from "./execution-strategy.ts";
export declare function chooseStrategy(context: ExecutorContext): ExecutionStrategy;
