import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** Something between client and server made the request twice: the first created, the second's answer is what the client gets. */
export const alreadyExists = defineFault({
  id: "already-exists",
  layer: "api",
  title: "A create that worked is answered with 409",
  docs: "A proxy repeats a POST by itself: the object is created, and the client's first and only answer is `AlreadyExists`. The object is the client's own.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "operation", verbs: ["create"], action: { do: "report-existing" } }),
  describe: () => "creates the object, then answers 409 that it exists",
});
