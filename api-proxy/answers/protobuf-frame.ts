import { encodeObject } from "../../fake-apiserver/protobuf/encode-object.ts";
import { bytesField } from "../../fake-apiserver/protobuf/wire-format.ts";
import { isObject, textAt } from "../../fake-apiserver/storage/json.ts";

/** The event that a line of JSON tells, as a watch in protobuf does: its type, and its object in an envelope. What is no JSON stays what it is. */
export function protobufFrame(line: string): Buffer {
  const event = bytesOf(line);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(event.length);
  return Buffer.concat([length, event]);
}

function bytesOf(line: string): Buffer {
  try {
    const event: unknown = JSON.parse(line);
    if (!isObject(event) || !isObject(event["object"])) return Buffer.from(line);
    const object = encodeObject(event["object"]) ?? Buffer.from(JSON.stringify(event["object"]));
    return Buffer.concat([bytesField(1, Buffer.from(textAt(event, "type"))), bytesField(2, bytesField(1, object))]);
  } catch {
    return Buffer.from(line);
  }
}
