import type { MakeStage } from "./output-stage.ts";
/** Leaves lines out, says them twice, or after as many that follow them. `onFirst` is called when the first of them is met. */
export declare function lineStage({ how, from, count }: {
    how: "drop" | "repeat" | "swap";
    from: number;
    count: number;
}, onFirst: () => void): MakeStage;
