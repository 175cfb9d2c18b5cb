import type { Fault } from "../../fault.ts";
import { goaway } from "./goaway.ts";
import { http2ConnectionLost } from "./http2-connection-lost.ts";
import { rstStream } from "./rst-stream.ts";
import { settingsFlood } from "./settings-flood.ts";

export const http2Faults: readonly Fault[] = [goaway, http2ConnectionLost, rstStream, settingsFlood];
