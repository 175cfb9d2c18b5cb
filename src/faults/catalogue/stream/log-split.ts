import { defineFault } from "../../fault.ts";
import { describeLines, lineParameters } from "./line-parameters.ts";
import { NO_LINES } from "./never-at-ports.ts";

export const logSplit = defineFault({
  id: "log-split",
  layer: "stream",
  title: "Lines of a log come in two pieces",
  docs: "The first half of a line comes as a piece of its own, as when the reader meets the end of the file before the rest was written. For the exec of `read-logs`, whose pieces begin with offsets; other lines stay whole.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: lineParameters,
  arm: ({ from_line, lines }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: ["exec", "attach", "log"],
    notAtPorts: NO_LINES,
    action: { do: "lines", how: "split", from: from_line, count: lines },
  }),
  describe: (place) => `halves ${describeLines(place)}`,
});
