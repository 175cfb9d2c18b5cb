import { ageOf } from "../table/duration.js";
export const NAME = { name: "Name", type: "string", format: "name", cell: (object) => object.metadata.name };
export const AGE = {
    name: "Age",
    type: "string",
    cell: (object, now) => ageOf(object.metadata.creationTimestamp, now),
};
export const CREATED_AT = {
    name: "Created At",
    type: "date",
    cell: (object) => object.metadata.creationTimestamp ?? "<unknown>",
};
export function column(name, cell, options = {}) {
    return { name, type: "string", cell, ...options };
}
