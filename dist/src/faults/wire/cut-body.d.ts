import { type Readable } from "node:stream";
import type { BodyAction } from "../points/body-point.ts";
/** A request's body as far as it comes: after so many bytes `reached` is called, and neither more nor the end follows. */
export declare function cutBody(source: Readable, { afterBytes }: BodyAction, reached: () => void): Readable;
