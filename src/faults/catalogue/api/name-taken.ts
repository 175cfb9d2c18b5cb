import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** The other side of `already-exists`: the object of that name is somebody else's, and must be neither used nor deleted. */
export const nameTaken = defineFault({
  id: "name-taken",
  layer: "api",
  title: "Somebody else has the name",
  docs: "Just before the create, somebody else makes an object of the same kind and name; the create meets a true 409 `AlreadyExists`.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "operation", verbs: ["create"], goesOn: true, action: { do: "take-name" } }),
  describe: () => "lets somebody else make an object of that name just before",
});
