import { type PlainAnswer } from "../http/answer.ts";
/**
 * The OpenAPI descriptions, as far as clients need them to find out that the server itself validates fields
 * (`fieldValidation`) and knows dry runs.
 */
export declare function openApi(path: string, accept: string): PlainAnswer | undefined;
