import { isObject, textAt } from "../../storage/json.ts";

/** What a client says of statuses that are no answer, and that nobody explained. */
const WORDS: Record<number, string> = {
  400: "the server rejected our request for an unknown reason",
  401: "the server has asked for the client to provide credentials",
  404: "the server could not find the requested resource",
  405: "the server does not allow this method on the requested resource",
  409: "the server reported a conflict",
  422: "the server rejected our request due to an error in our request",
  429: "the server has received too many requests and has asked us to try again later",
  503: "the server is currently unable to handle the request",
  504: "the server was unable to return a response in the time allotted, but may still be processing the request",
};
/** Of these the server's own words are told. */
const OWN_WORDS = new Set([403, 406, 415]);

/** Why an answer of this HTTP status counts for nothing; undefined for a good one. A Status in the body speaks for itself. */
export function statusWords(status: number, body: string, contentType: string): string | undefined {
  if (status >= 200 && status <= 206) return undefined;
  const said = failureIn(body);
  if (said !== undefined) return said;
  const isText = contentType === "" || contentType.startsWith("text/");
  const words = isText ? body.trim() : "unknown";
  if (OWN_WORDS.has(status)) return words;
  const known = WORDS[status];
  if (known !== undefined) return known;
  if (status >= 500)
    return `an error on the server (${JSON.stringify(words)}) has prevented the request from succeeding`;
  return `the server responded with the status code ${status} but did not return more information`;
}

function failureIn(body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value["kind"] !== "Status" || value["status"] === "Success") return undefined;
  return textAt(value, "message") || undefined;
}
