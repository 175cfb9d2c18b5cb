import type { StreamPlace } from "../../../src/faults/points/stream-place.ts";
/** Looks for a place in what goes over a channel, piece by piece. */
export interface PlaceFinder {
    /** The place is before the first byte. */
    readonly atOnce: boolean;
    /** How many bytes of this piece are before the place, undefined as long as the place does not come. */
    find(data: Buffer): number | undefined;
}
export declare function createPlaceFinder(place: StreamPlace): PlaceFinder;
