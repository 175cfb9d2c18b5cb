import type { Clock } from "../../../src/platform/index.ts";
import type { MakeStage } from "./output-stage.ts";

export function lagStage(ms: number, clock: Clock, over: AbortSignal): MakeStage {
  return (next) => ({
    async push(message) {
      await clock.sleep(ms, over).catch(() => {});
      await next(message);
    },
    end: () => Promise.resolve(),
  });
}
