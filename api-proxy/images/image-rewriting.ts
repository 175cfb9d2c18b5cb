import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import { decodeBody } from "../../fake-apiserver/http/request-body.ts";
import type { ApiPath } from "../../fake-apiserver/http/request-path.ts";
import { isObject } from "../../fake-apiserver/storage/json.ts";
import type { Instead } from "../upstream/upstream.ts";

/** Pods that clients make get other images than they name, and what is told of them has the names that the clients know. */
export interface ImageRewriting {
  /** Whether a request can be about images. */
  concerns(path: ApiPath): boolean;
  /** What goes to the API server in place of a request that can be. */
  instead(request: IncomingRequest): Instead;
  /** A text of the API server in the clients' words. Of two names for one image the later counts. */
  restored(text: string): string;
}

const RESOURCES = new Set(["pods", "events"]);
const CONTAINERS = ["containers", "initContainers", "ephemeralContainers"];

export function createImageRewriting(rewrite: (image: string) => string): ImageRewriting {
  /** By the name that the cluster has for it. */
  const originals = new Map<string, string>();
  let pattern: RegExp | undefined;

  function rewritten(image: unknown): unknown {
    if (typeof image !== "string") return image;
    const other = rewrite(image);
    if (other === image) return image;
    if (!originals.has(other)) pattern = undefined;
    originals.set(other, image);
    return other;
  }

  /** Undefined where nothing is another. */
  function bodyWith({ path, message, body }: IncomingRequest): Buffer | undefined {
    if (path.resource !== "pods" || !["create", "update", "patch"].includes(path.verb) || body.length === 0)
      return undefined;
    const type = message.headers["content-type"];
    // Patches are JSON whatever they are called, and those for server-side apply YAML, of which JSON is a part.
    const object = readObject(body, path.verb === "patch" ? "application/yaml" : type);
    const spec = object?.["spec"];
    if (!isObject(spec)) return undefined;
    let changed = false;
    for (const list of CONTAINERS) {
      for (const container of arrayIn(spec[list])) {
        const image = rewritten(container["image"]);
        changed ||= image !== container["image"];
        container["image"] = image;
      }
    }
    return changed ? Buffer.from(JSON.stringify(object)) : undefined;
  }

  return {
    concerns: ({ group, resource = "" }) => RESOURCES.has(resource) && (group === "" || group === "events.k8s.io"),
    instead(request) {
      const { headers } = request.message;
      const body = bodyWith(request);
      const type = request.path.verb === "patch" ? headers["content-type"] : "application/json";
      return {
        headers: {
          accept: withoutProtobuf(headers.accept),
          "accept-encoding": "identity",
          ...(body !== undefined && type !== undefined && { "content-type": type }),
        },
        ...(body !== undefined && { body }),
      };
    },
    restored(text) {
      if (originals.size === 0) return text;
      pattern ??= patternOf([...originals.keys()]);
      return text.replace(pattern, (name) => originals.get(name) ?? name);
    },
  };
}

/** The names as whole words. The longest come first, so that none hides behind its beginning. */
function patternOf(names: string[]): RegExp {
  const alternatives = names.toSorted((a, b) => b.length - a.length).map(RegExp.escape);
  return new RegExp(`(?<![\\w./:@-])(?:${alternatives.join("|")})(?![\\w./:@-])`, "g");
}

function readObject(body: Buffer, type: string | undefined): Record<string, unknown> | undefined {
  try {
    const object = decodeBody(body, type);
    return isObject(object) ? object : undefined;
  } catch {
    // The API server says what is wrong with it.
    return undefined;
  }
}

function arrayIn(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Protobuf is not written anew here; clients that ask for it take JSON as well, or get it from the front. */
function withoutProtobuf(accept: string | undefined): string {
  const left = (accept ?? "").split(",").filter((alternative) => !alternative.includes("protobuf"));
  return left.join(",").trim() || "application/json";
}
