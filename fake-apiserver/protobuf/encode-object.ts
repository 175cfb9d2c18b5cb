import { isObject, objectAt, textAt, type JsonObject } from "../storage/json.ts";
import { messageOfKind, messageType, type FieldKind } from "./message-types.ts";
import { bytesField, MAGIC, numberField } from "./wire-format.ts";

/**
 * An API object, or a list of them, in Kubernetes' protobuf envelope; undefined for kinds whose message is not known. Zeros are left out
 * where their absence says the same.
 */
export function encodeObject(object: JsonObject): Buffer | undefined {
  const apiVersion = textAt(object, "apiVersion");
  const kind = textAt(object, "kind");
  const raw = encodeRoot(object, apiVersion, kind);
  if (raw === undefined) return undefined;
  const type = Buffer.concat([bytesField(1, Buffer.from(apiVersion)), bytesField(2, Buffer.from(kind))]);
  return Buffer.concat([MAGIC, bytesField(1, type), bytesField(2, raw)]);
}

/** All lists of the API have the same message: their metadata, and their items. */
function encodeRoot(object: JsonObject, apiVersion: string, kind: string): Buffer | undefined {
  const { items } = object;
  const message = messageOfKind(apiVersion, kind);
  if (messageType(message) !== undefined) return encodeMessage(object, message);
  const item = message.replace(/List$/, "");
  if (!Array.isArray(items) || item === message || messageType(item) === undefined) return undefined;
  const list = items.map((each) => bytesField(2, encodeMessage(isObject(each) ? each : {}, item)));
  return Buffer.concat([bytesField(1, encodeMessage(objectAt(object, "metadata"), "meta.ListMeta")), ...list]);
}

function encodeMessage(object: JsonObject, type: string): Buffer {
  const parts: Buffer[] = [];
  for (const [number, field] of messageType(type) ?? []) {
    const value = field.name === "" ? object : object[field.name];
    if (value === undefined || value === null) continue;
    if (field.shape === "one") parts.push(encodeField(number, value, field.type));
    else if (field.shape === "list" && Array.isArray(value)) {
      for (const item of value) parts.push(encodeField(number, item, field.type));
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        parts.push(
          bytesField(number, Buffer.concat([bytesField(1, Buffer.from(key)), encodeField(2, item, field.type)])),
        );
      }
    }
  }
  return Buffer.concat(parts);
}

function encodeField(number: number, value: unknown, type: FieldKind["type"]): Buffer {
  switch (type) {
    case "int":
    case "bool":
      return numberField(number, BigInt(Number(value)));
    case "string":
      return bytesField(number, Buffer.from(String(value)));
    case "bytes":
      return bytesField(number, Buffer.from(String(value), "base64"));
    case "Quantity":
      return bytesField(number, bytesField(1, Buffer.from(String(value))));
    case "Time":
      return bytesField(number, encodeTime(String(value)));
    case "IntOrString":
      return bytesField(
        number,
        typeof value === "number"
          ? numberField(2, BigInt(value))
          : Buffer.concat([numberField(1, 1n), bytesField(3, Buffer.from(String(value)))]),
      );
    case "FieldsV1":
    case "Raw":
      return bytesField(number, bytesField(1, Buffer.from(JSON.stringify(value))));
    case "Items":
      return bytesField(
        number,
        Buffer.concat((Array.isArray(value) ? value : []).map((item) => bytesField(1, Buffer.from(String(item))))),
      );
    default:
      return bytesField(number, encodeMessage(isObject(value) ? value : {}, type));
  }
}

function encodeTime(text: string): Buffer {
  const milliseconds = Date.parse(text);
  const seconds = Math.floor(milliseconds / 1000);
  const nanos = Math.round((milliseconds - seconds * 1000) * 1e6);
  return Buffer.concat([numberField(1, BigInt(seconds)), numberField(2, BigInt(nanos))]);
}
