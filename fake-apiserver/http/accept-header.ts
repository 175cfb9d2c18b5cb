import { notAcceptable } from "../status/refusals.ts";

/** How answers are written. */
export type Format = "json" | "yaml" | "protobuf";

/** In which shape a client wants objects: as they are, as rows for printing, or only their metadata. */
export interface Representation {
  as: "object" | "table" | "metadata";
  /** Of the meta.k8s.io group for `table` and `metadata`. */
  version: "v1" | "v1beta1";
  format: Format;
  /** The metadata of many, which one object does not have; and the other way round. */
  list?: boolean;
}

const FORMATS: Record<string, Format> = {
  "application/json": "json",
  "application/yaml": "yaml",
  "application/vnd.kubernetes.protobuf": "protobuf",
  "application/*": "json",
  "*/*": "json",
};
const SUPPORTED = ["application/json", "application/yaml", "application/vnd.kubernetes.protobuf"];
const STREAMED = ["application/json", "application/vnd.kubernetes.protobuf"];

/** The first alternative of the Accept header that is served; undefined when there is none. */
export function preferred(accept: string | undefined, watch = false): Representation | undefined {
  if (accept === undefined || accept.trim() === "") return { as: "object", version: "v1", format: "json" };
  for (const alternative of accept.split(",")) {
    const [type = "", ...parameters] = alternative.split(";").map((part) => part.trim());
    const format = FORMATS[type];
    if (format === undefined || (watch && format === "yaml")) continue;
    const given = new Map(parameters.map((parameter) => parameter.split("=", 2) as [string, string]));
    const as = given.get("as");
    if (as !== undefined && !["", "v1", "v1beta1"].includes(given.get("v") ?? "")) continue;
    const version = given.get("v") === "v1beta1" ? "v1beta1" : "v1";
    if (as === undefined) return { as: "object", version: "v1", format };
    // Tables have no protobuf form.
    if (as === "Table" && format !== "protobuf") return { as: "table", version, format };
    if (as === "PartialObjectMetadata") return { as: "metadata", version, format, list: false };
    if (as === "PartialObjectMetadataList") return { as: "metadata", version, format, list: true };
  }
  return undefined;
}

/** The same; throws 406 when there is none. Watches have no YAML. */
export function negotiate(accept: string | undefined, watch = false): Representation {
  const chosen = preferred(accept, watch);
  if (chosen === undefined) throw notAcceptable(watch ? STREAMED.map((type) => `${type};stream=watch`) : SUPPORTED);
  return chosen;
}
