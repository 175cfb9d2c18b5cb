import type { FakeWorld } from "../worlds/fake-world.ts";
/** Tells of every fault that fires, and whom it befalls. */
export declare function tellOfFaults({ history }: FakeWorld, { json, print }: {
    json: boolean;
    print: (line: string) => void;
}): void;
