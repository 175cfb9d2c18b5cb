import { startFuzzTarget } from "./fuzz-target.ts";

/** What the program of the target is asked; it answers with the `Holdings`. */
export interface TargetQuestion {
  collect: boolean;
}

// The servers in a process of their own: an error that nobody catches ends it, as it would end `serve`.
const target = await startFuzzTarget();
process.on("message", ({ collect }: TargetQuestion) => {
  void target.holdings(collect).then((holdings) => process.send?.(holdings));
});
process.once("disconnect", () => {
  void target.close().then(() => process.exit());
});
process.send?.(target.facts);
