import { canonicalQuantity, parseQuantity, QUANTITY_SYNTAX_ERROR } from "../quantity/quantity.ts";
import { isObject, type JsonObject } from "../storage/json.ts";
import { fieldsOf, goName, structName, type FieldType } from "./field-type.ts";
import { isZero, omittedWhenZero } from "./zero-values.ts";

/** A value whose type does not fit its field. */
export class WrongType extends Error {
  override name = "WrongType";
}

/** Where in an object. Told as a text when something is wrong there, and not before. */
interface Place {
  /** The type that has the field. */
  owner: string;
  /** `name` of a field, `[0]` of what is in its list, `.key` in its map. */
  step: string;
  isField: boolean;
  within: Place | undefined;
}

/**
 * Fits an object to its kind as decoding into Go types does: fields that the kind does not have are dropped and told
 * (`spec.containers[0].imag`), nulls are as good as absent, so is nothing (`""`, `[]`) where Go cannot tell the two apart, and a wrong type throws `WrongType` with the decoder's words.
 */
export function conform(kind: string, object: JsonObject): { object: JsonObject; unknown: string[] } {
  const unknown: string[] = [];

  function fields(type: string, value: JsonObject, within: Place | undefined): JsonObject {
    const known = fieldsOf(type);
    const omitted = omittedWhenZero(type);
    const result: JsonObject = {};
    for (const [name, item] of Object.entries(value)) {
      const field = known.get(name);
      const at = { owner: type, step: name, isField: true, within };
      if (field === undefined) unknown.push(pathOf(at));
      else if (item !== null) {
        const fitting = fit(field, item, at);
        if (!omitted.has(name) || !isZero(fitting)) result[name] = fitting;
      }
    }
    return result;
  }

  function fit(type: FieldType, value: unknown, at: Place): unknown {
    switch (type.is) {
      case "object":
        if (!isObject(value)) throw mismatch(type, value, at);
        return fields(type.name, value, at);
      case "list":
        if (!Array.isArray(value)) throw mismatch(type, value, at);
        return value.map((item, index) =>
          item === null
            ? zeroOf(type.of)
            : fit(type.of, item, { owner: at.owner, step: `[${index}]`, isField: false, within: at }),
        );
      case "map": {
        if (!isObject(value)) throw mismatch(type, value, at);
        const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
          key,
          item === null
            ? zeroOf(type.of)
            : fit(type.of, item, { owner: at.owner, step: `.${key}`, isField: false, within: at }),
        ]);
        return Object.fromEntries(entries);
      }
      case "scalar":
        checkScalar(type, value, at);
        return type.name === "quantity" ? (canonicalQuantity(value) ?? value) : value;
    }
  }

  return { object: fields(kind, object, undefined), unknown };
}

/** `spec.containers[0].image`. */
function pathOf({ step, isField, within }: Place): string {
  if (within === undefined) return step;
  return pathOf(within) + (isField ? `.${step}` : step);
}

/** `spec.containers.image`, as Go calls it. */
function namesOf({ step, isField, within }: Place): string {
  const before = within === undefined ? "" : namesOf(within);
  if (!isField) return before;
  return before === "" ? step : `${before}.${step}`;
}

function zeroOf(type: FieldType): unknown {
  if (type.is === "list") return [];
  if (type.is === "map") return {};
  if (type.is === "object") return {};
  if (type.name === "boolean") return false;
  return type.name.startsWith("int") && type.name !== "intOrString" ? 0 : "";
}

function checkScalar(type: { is: "scalar"; name: string }, value: unknown, at: Place): void {
  switch (type.name) {
    case "any":
      return;
    case "quantity":
      if (parseQuantity(value) === undefined) throw new WrongType(QUANTITY_SYNTAX_ERROR);
      return;
    case "intOrString":
      if (typeof value !== "string" && !Number.isInteger(value)) throw mismatch(type, value, at);
      return;
    case "boolean":
      if (typeof value !== "boolean") throw mismatch(type, value, at);
      return;
    case "int32":
    case "int64":
      if (!Number.isInteger(value)) throw mismatch(type, value, at);
      return;
    case "time":
      if (typeof value !== "string") throw mismatch(type, value, at);
      checkTime(value, at);
      return;
    case "bytes":
      if (typeof value !== "string") throw mismatch(type, value, at);
      checkBase64(value);
      return;
    default:
      if (typeof value !== "string") throw mismatch(type, value, at);
  }
}

/** Times with six digits of a second. */
const MICRO = new Set(["acquireTime", "eventTime", "lastObservedTime", "renewTime"]);
const SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function checkTime(text: string, at: Place): void {
  const micro = MICRO.has(namesOf(at).split(".").at(-1) ?? "");
  const layout = `2006-01-02T15:04:05${micro ? ".000000" : ""}Z07:00`;
  const refuse = (rest: string, part: string) =>
    new WrongType(
      `parsing time ${JSON.stringify(text)} as "${layout}": cannot parse ${JSON.stringify(rest)} as "${part}"`,
    );
  const seconds = SECONDS.exec(text)?.[0];
  if (seconds === undefined) throw refuse(text, "2006");
  const rest = text.slice(seconds.length);
  if (micro && !/^\.\d{6}/.test(rest)) throw refuse(rest, ".000000");
  const zone = rest.replace(/^\.\d+/, "");
  if (!/^(Z|[+-]\d\d:\d\d)$/.test(zone)) throw refuse(zone, "Z07:00");
}

function checkBase64(text: string): void {
  const clean = text.replaceAll(/[\r\n]/g, "");
  const bad = clean.search(/[^A-Za-z0-9+/=]|=[^=]/);
  if (bad >= 0 || clean.length % 4 !== 0) {
    throw new WrongType(`illegal base64 data at input byte ${bad >= 0 ? bad : clean.length - (clean.length % 4)}`);
  }
}

function mismatch(type: FieldType, value: unknown, at: Place): WrongType {
  const found = Array.isArray(value)
    ? "array"
    : typeof value === "boolean"
      ? "bool"
      : typeof value === "number" && !Number.isInteger(value)
        ? `number ${value}`
        : typeof value;
  return new WrongType(
    `json: cannot unmarshal ${found} into Go struct field ${structName(at.owner)}.${namesOf(at)} of type ${goName(type)}`,
  );
}
