import type { Outlet } from "../../http/answer.ts";
import type { StreamTampering } from "./stream-tampering.ts";

/** Where the bytes of a log or a watch go when faults have had their way. */
export interface BareOutlet {
  /** Resolves when they are on the wire. */
  write(data: Buffer): Promise<void>;
  /** The orderly end. */
  end(): void;
  /** Whoever fills it broke off. */
  lose(cause: string): void;
  /** A fault breaks the stream; what was written is on the wire. */
  cut(how: "reset" | "end"): void;
  onClose(callback: () => void): void;
}

/** An outlet whose bytes go the way that faults make for them. */
export function throughOutlet(tampering: StreamTampering, bare: BareOutlet): Outlet {
  const { cut } = tampering;
  let over = false;
  const cutNow = () => {
    if (over) return;
    over = true;
    cut?.fired();
    bare.cut(cut?.how ?? "end");
  };
  const way = tampering.output(async (message) => {
    if (over) return;
    const { deliver, last } = cut?.take("output", message) ?? { deliver: message, last: false };
    if (deliver.length > 0) await bare.write(deliver);
    if (last) cutNow();
  });
  // One after the other: what comes next may be kept waiting.
  let going = Promise.resolve();
  bare.onClose(() => {
    over = true;
  });
  if (cut?.atOnce === true) cutNow();
  return {
    write(chunk) {
      going = going.then(() => (over ? undefined : way.push(Buffer.from(chunk))));
      return going;
    },
    end() {
      going = going.then(async () => {
        await way.end();
        if (!over) bare.end();
      });
    },
    lose(cause) {
      going = going.then(() => (over ? undefined : bare.lose(cause)));
    },
    onClose: bare.onClose,
  };
}
