import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { WRITES } from "../../request-kinds.ts";

/** An API server, an aggregated one or a proxy that knows no protobuf; Go clients send it by default and do not fall back. */
export const jsonOnly = defineFault({
  id: "json-only",
  layer: "api",
  title: "Only JSON is taken",
  docs: "Bodies in `application/vnd.kubernetes.protobuf` are answered 415 `UnsupportedMediaType`; everything in JSON is carried out.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "operation", verbs: WRITES, goesOn: true, firesLater: true, action: { do: "refuse-protobuf" } }),
  describe: () => "takes no protobuf",
});
