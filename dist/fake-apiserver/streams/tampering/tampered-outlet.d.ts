import type { Outlet } from "../../http/answer.ts";
import type { StreamTampering } from "./stream-tampering.ts";
/** Where the bytes of a log or a watch go when faults have had their way. */
export interface BareOutlet {
    /** Resolves when they are on the wire. */
    write(data: Buffer): Promise<void>;
    /** The orderly end. */
    end(): void;
    /** A fault breaks the stream; what was written is on the wire. */
    cut(how: "reset" | "end"): void;
    onClose(callback: () => void): void;
}
/** An outlet whose bytes go the way that faults make for them. */
export declare function throughOutlet(tampering: StreamTampering, bare: BareOutlet): Outlet;
