import { stringify } from "yaml";
import { bytesField } from "../../protobuf/wire-format.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";

/**
 * An OpenAPI document of version 2 as protobuf (`OpenAPIv2.proto` of gnostic), in which older clients want it. The numbers are those of its
 * messages' fields; only what these documents have is written.
 */
export function protobufDocument(document: JsonObject): Buffer {
  const info = objectAt(document, "info");
  const paths = Object.entries(objectAt(document, "paths")).map(([path, item]) =>
    message(2, named(path, pathItem(item))),
  );
  return Buffer.concat([
    text(1, textAt(document, "swagger")),
    message(2, [text(1, textAt(info, "title")), text(2, textAt(info, "version"))]),
    message(8, paths),
    message(9, namedSchemas(objectAt(document, "definitions"))),
  ]);
}

function text(number: number, value: string): Buffer {
  return value === "" ? Buffer.alloc(0) : bytesField(number, Buffer.from(value));
}

function message(number: number, parts: Buffer[]): Buffer {
  return bytesField(number, Buffer.concat(parts));
}

function named(name: string, value: Buffer[]): Buffer[] {
  return [text(1, name), message(2, value)];
}

function pathItem(item: unknown): Buffer[] {
  const [post, patch] = [objectAt(item, "post"), objectAt(item, "patch")];
  return [
    ...(Object.keys(post).length === 0 ? [] : [message(4, operation(post))]),
    ...(Object.keys(patch).length === 0 ? [] : [message(8, operation(patch))]),
  ];
}

function operation(about: JsonObject): Buffer[] {
  const parameters = objectsAt(about, "parameters").map((parameter) => {
    const query = message(3, [text(2, "query"), text(4, textAt(parameter, "name")), text(6, "string")]);
    return message(8, [message(1, [message(2, [query])])]);
  });
  const responses = Object.entries(objectAt(about, "responses")).map(([code, response]) =>
    message(1, named(code, [message(1, [text(1, textAt(response, "description"))])])),
  );
  return [...parameters, message(9, responses), ...extensions(13, about)];
}

function namedSchemas(schemas: JsonObject): Buffer[] {
  return Object.entries(schemas).map(([name, about]) => message(1, named(name, schema(about))));
}

function schema(about: unknown): Buffer[] {
  if (!isObject(about)) return [];
  const type = textAt(about, "type");
  return [
    text(1, textAt(about, "$ref")),
    text(2, textAt(about, "format")),
    ...(isObject(about["additionalProperties"])
      ? [message(21, [message(1, schema(about["additionalProperties"]))])]
      : []),
    ...(type === "" ? [] : [message(22, [text(1, type)])]),
    ...(isObject(about["items"]) ? [message(23, [message(1, schema(about["items"]))])] : []),
    ...(isObject(about["properties"]) ? [message(25, namedSchemas(about["properties"]))] : []),
    ...extensions(31, about),
  ];
}

/** Values of extensions are written as YAML. */
function extensions(number: number, about: JsonObject): Buffer[] {
  return Object.entries(about)
    .filter(([name]) => name.startsWith("x-"))
    .map(([name, value]) => message(number, named(name, [text(2, stringify(value))])));
}
