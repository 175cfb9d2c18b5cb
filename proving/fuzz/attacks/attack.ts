import type fc from "fast-check";
import type { Assault } from "../assault.ts";
import type { TargetFacts } from "../target/fuzz-target.ts";

/** One way of treating servers badly. */
export interface Attack {
  name: string;
  /** The same seed gives the same assaults, whatever ports and tokens the servers have this time. */
  assaults(facts: TargetFacts): fc.Arbitrary<Assault>;
}
