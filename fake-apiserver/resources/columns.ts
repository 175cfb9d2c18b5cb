import { ageOf } from "../table/duration.ts";
import type { Column } from "./resource-type.ts";

export const NAME: Column = { name: "Name", type: "string", format: "name", cell: (object) => object.metadata.name };

export const AGE: Column = {
  name: "Age",
  type: "string",
  cell: (object, now) => ageOf(object.metadata.creationTimestamp, now),
};

export const CREATED_AT: Column = {
  name: "Created At",
  type: "date",
  cell: (object) => object.metadata.creationTimestamp ?? "<unknown>",
};

export function column(name: string, cell: Column["cell"], options: Partial<Column> = {}): Column {
  return { name, type: "string", cell, ...options };
}
