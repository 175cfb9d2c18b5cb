import { defineFault } from "../../fault.ts";
import { describeLines, lineParameters } from "./line-parameters.ts";
import { NO_LINES } from "./never-at-ports.ts";

export const logDuplicate = defineFault({
  id: "log-duplicate",
  layer: "stream",
  title: "Lines of a log come twice",
  docs: "The lines come twice in a row, as when a reader of rotated files begins the new one too early. For a container's own log, and for the exec of `read-logs`, whose lines begin with offsets.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: lineParameters,
  arm: ({ from_line, lines }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: ["exec", "attach", "log"],
    notAtPorts: NO_LINES,
    action: { do: "lines", how: "repeat", from: from_line, count: lines },
  }),
  describe: (place) => `repeats ${describeLines(place)}`,
});
