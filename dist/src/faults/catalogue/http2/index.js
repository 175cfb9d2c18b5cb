import { goaway } from "./goaway.js";
import { http2ConnectionLost } from "./http2-connection-lost.js";
import { rstStream } from "./rst-stream.js";
import { settingsFlood } from "./settings-flood.js";
export const http2Faults = [goaway, http2ConnectionLost, rstStream, settingsFlood];
