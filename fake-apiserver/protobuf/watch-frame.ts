import { isObject, textAt } from "../storage/json.ts";
import { encodeObject } from "./encode-object.ts";
import { bytesField } from "./wire-format.ts";

/** An event of a watch in protobuf: its length in four bytes, big end first, then its type, and its object in an envelope. */
export function watchFrame(type: string, object: Buffer): Buffer {
  return framed(Buffer.concat([bytesField(1, Buffer.from(type)), bytesField(2, bytesField(1, object))]));
}

/** The event that a line of JSON tells. What is no JSON stays what it is. */
export function frameOfLine(line: string): Buffer {
  try {
    const event: unknown = JSON.parse(line);
    if (!isObject(event) || !isObject(event["object"])) return framed(Buffer.from(line));
    const { object } = event;
    return watchFrame(textAt(event, "type"), encodeObject(object) ?? Buffer.from(JSON.stringify(object)));
  } catch {
    return framed(Buffer.from(line));
  }
}

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  return Buffer.concat([length, message]);
}
