import { lengthFrames } from "../../../api-proxy/answers/event-frames.ts";
import { decodeObject } from "../../../fake-apiserver/protobuf/decode-object.ts";
import { readFields, type WireField } from "../../../fake-apiserver/protobuf/wire-format.ts";
import type { JsonObject } from "../../../fake-apiserver/storage/json.ts";
import type { Cluster } from "./cluster-with-plan.ts";

export const PROTOBUF = "application/vnd.kubernetes.protobuf";

/** `ADDED a`, from a message of a watch in protobuf; throws for what is none. */
export function messageText(frame: Buffer): string {
  const { type, object } = decodeEvent(frame);
  return [type, (object["metadata"] as { name?: string } | undefined)?.name ?? object["code"]]
    .filter((part) => part !== undefined)
    .join(" ");
}

export function decodeEvent(frame: Buffer): { type: string; object: JsonObject } {
  const message = frame.subarray(4);
  const object = fieldOf(fieldOf(message, 2), 1);
  return { type: fieldOf(message, 1).toString(), object: decodeObject(object) };
}

function fieldOf(message: Buffer, wanted: number): Buffer {
  const found: WireField | undefined = [...readFields(message)].find(({ number }) => number === wanted);
  if (!Buffer.isBuffer(found?.value)) throw new Error(`no field ${wanted} in ${message.toString("hex")}`);
  return found.value;
}

/** The messages of a watch of secrets until it ends, or until `enough` says so. */
export async function watchMessages(
  { api, http, admin }: Cluster,
  query: string,
  enough: (frames: readonly Buffer[]) => boolean = () => false,
  accept = `${PROTOBUF},application/json`,
): Promise<{ contentType: unknown; frames: Buffer[]; ended: boolean }> {
  const url = `${api.url}/api/v1/namespaces/default/secrets?watch=true&${query}`;
  const client = http({ ca: api.caPem });
  const { body, headers } = await client.request({ method: "GET", url, headers: { ...admin, accept } });
  const contentType = headers["content-type"];
  const cut = lengthFrames();
  const frames: Buffer[] = [];
  for await (const chunk of body) {
    frames.push(...cut.push(chunk as Buffer));
    if (!enough(frames)) continue;
    body.destroy();
    return { contentType, frames, ended: false };
  }
  return { contentType, frames, ended: true };
}
