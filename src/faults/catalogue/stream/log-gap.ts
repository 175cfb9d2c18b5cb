import { defineFault } from "../../fault.ts";
import { describeLines, lineParameters } from "./line-parameters.ts";
import { NO_LINES } from "./never-at-ports.ts";

export const logGap = defineFault({
  id: "log-gap",
  layer: "stream",
  title: "Lines of a log are missing",
  docs: "The lines never come, the ones after them do, as when a log was rotated away under its reader. For a container's own log, and for the exec of `read-logs`, whose lines begin with offsets.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: lineParameters,
  arm: ({ from_line, lines }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: ["exec", "attach", "log"],
    notAtPorts: NO_LINES,
    action: { do: "lines", how: "drop", from: from_line, count: lines },
  }),
  describe: (place) => `leaves out ${describeLines(place)}`,
});
