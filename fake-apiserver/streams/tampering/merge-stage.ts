import type { Clock, Timer } from "../../../src/platform/index.ts";
import type { MakeStage } from "./output-stage.ts";

export function mergeStage(ms: number, clock: Clock): MakeStage {
  return (next) => {
    let held: Buffer[] = [];
    let timer: Timer | undefined;
    let going = Promise.resolve();
    const flush = () => {
      timer?.cancel();
      timer = undefined;
      const message = Buffer.concat(held);
      held = [];
      if (message.length > 0) going = going.then(() => next(message));
      return going;
    };
    return {
      push(message) {
        held.push(message);
        timer ??= clock.timer(ms, () => void flush(), { background: true });
        return Promise.resolve();
      },
      end: flush,
    };
  };
}
