import { z } from "zod";
import { defineFault } from "../../fault.js";
import { armImpairment, impairmentParameters } from "./impairment.js";
const parameters = impairmentParameters({
    bytes_per_second: z.int().min(1),
}, "connection");
/** A line that is too thin. */
export const bandwidth = defineFault({
    id: "bandwidth",
    layer: "connection",
    title: "Bytes come slowly",
    docs: "So many bytes a second go through each connection or answer, evenly, and everything arrives in the end. Who sends faster is held up.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ bytes_per_second, ...place }) => armImpairment(place, { do: "throttle", bytesPerSecond: bytes_per_second }),
    describe: ({ bytes_per_second, at, direction = "to-client" }) => `lets ${bytes_per_second} bytes a second through ${at === "response" ? "of the answer" : direction}`,
});
