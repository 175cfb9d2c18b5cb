import { defineFault } from "../../fault.ts";
import { describeLines, lineParameters } from "./line-parameters.ts";
import { NO_LINES } from "./never-at-ports.ts";

export const logDisorder = defineFault({
  id: "log-disorder",
  layer: "stream",
  title: "Lines of a log come out of order",
  docs: "The lines come after as many that follow them, as across the rotation of a log. For a container's own log, and for the exec of `read-logs`, whose lines begin with offsets.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: lineParameters,
  arm: ({ from_line, lines }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: ["exec", "attach", "log"],
    notAtPorts: NO_LINES,
    action: { do: "lines", how: "swap", from: from_line, count: lines },
  }),
  describe: (place) => `puts off ${describeLines(place)}`,
});
