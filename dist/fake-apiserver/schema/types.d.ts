/**
 * The fields of the served kinds, as the OpenAPI description of Kubernetes has them: type -> `name:type`, where `[]`
 * is a list and `{}` a map by text. A test compares the table with the types of the official JavaScript client.
 */
export declare const TYPES: Record<string, string>;
