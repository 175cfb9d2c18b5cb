import { json } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** One page of a list, with the headers by which clients find the others. */
export function page<T>(call: Call, url: string, items: readonly T[], view: (item: T) => unknown): Answer {
  const size = Math.min(number(call, "per_page") ?? DEFAULT_SIZE, LARGEST_SIZE);
  const current = number(call, "page") ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const next = current < last ? String(current + 1) : "";
  const previous = current > 1 ? String(current - 1) : "";
  const link = (to: string | number, relation: string) => {
    const query = new URLSearchParams(call.query);
    query.delete("private_token");
    query.set("page", String(to));
    query.set("per_page", String(size));
    return to === "" ? [] : [`<${url}${call.path}?${query.toString()}>; rel="${relation}"`];
  };
  const links = [link(previous, "prev"), link(next, "next"), link(1, "first"), link(last, "last")].flat();
  return json(200, items.slice((current - 1) * size, current * size).map(view), {
    link: links.join(", "),
    "x-page": String(current),
    "x-per-page": String(size),
    "x-prev-page": previous,
    "x-next-page": next,
    "x-total": String(items.length),
    "x-total-pages": String(last),
  });
}

function number(call: Call, name: string): number | undefined {
  const value = Number(call.query.get(name) ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
