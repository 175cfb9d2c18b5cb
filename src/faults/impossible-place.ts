import { didYouMean } from "../diagnostics/index.ts";
import type { Armed, Fault } from "./fault.ts";
import type { Target } from "./points/target.ts";
import {
  CALL,
  kindsBefallen,
  METHODS,
  NATURES,
  STREAMS,
  verbsBefallen,
  type Nature,
  type RequestKind,
} from "./request-kinds.ts";
import type { Where } from "./where.ts";

export interface ImpossiblePlace {
  key: keyof Where;
  message: string;
}

/** What of `where` no request can have that the fault could befall, and what to do: such an entry would never fire. */
export function impossiblePlace(fault: Fault, armed: Armed, target: Target, where: Where): ImpossiblePlace | undefined {
  if (target === "gitlab" || target === "git" || target === "object-store")
    return misfitOf([CALL], armed, where, false);
  const kinds = kindsBefallen(armed, target);
  if (kinds === undefined) return undefined;
  const meant = kinds.filter((kind) => isMeant(kind, where));
  if (meant.length === 0 || isForbiddenPort(armed, where)) return misfitOfStream(fault, armed, kinds, where);
  return misfitOf(
    meant.map((kind) => NATURES[kind]),
    armed,
    where,
    true,
  );
}

/** `resource: pods` alone means the pods themselves, not their exec or log. */
function isMeant(kind: RequestKind, { resource, subresource }: Where): boolean {
  const isStream = STREAMS.includes(kind);
  if (subresource === undefined) return resource === undefined || !isStream;
  if (isStream) return subresource === kind;
  return subresource === "" || (kind === "plain" && !STREAMS.some((name) => name === subresource));
}

function isForbiddenPort({ notAtPorts }: Armed, { port, subresource = "" }: Where): boolean {
  return port !== undefined && subresource === "" && notAtPorts !== undefined;
}

/** Nothing that the fault can befall has that subresource, or none. */
function misfitOfStream(
  { id, layer }: Fault,
  { notAtPorts }: Armed,
  kinds: readonly RequestKind[],
  { subresource = "", resource, port }: Where,
): ImpossiblePlace {
  const streams = kinds.filter((kind) => STREAMS.includes(kind));
  if (notAtPorts !== undefined && (subresource === "portforward" || port !== undefined)) {
    const key = subresource === "portforward" ? "subresource" : "port";
    return { key, message: `${id} cannot befall a connection to a forwarded port: ${notAtPorts}` };
  }
  if (subresource === "" && resource !== undefined) {
    const message = `"${resource}" alone means no streams of theirs, and ${id} befalls nothing else; add subresource: ${either(streams)}`;
    return { key: "resource", message };
  }
  if (layer === "stream" && !STREAMS.some((name) => name === subresource)) {
    const hint = didYouMean(subresource.replaceAll("-", ""), STREAMS) ?? `known there: ${STREAMS.join(", ")}`;
    return { key: "subresource", message: `no stream has that name; ${hint}` };
  }
  const befallen = either(kinds.map((kind) => NATURES[kind].noun));
  const advice = streams.length === 0 ? "leave it out" : `take ${either(streams)}, or leave it out`;
  return { key: "subresource", message: `${id} befalls only ${befallen}; ${advice}` };
}

/** What none of the natures that are left has, key by key. */
function misfitOf(
  natures: readonly Nature[],
  armed: Armed,
  { verb, method, container, command, port, namespace }: Where,
  isKubernetes: boolean,
): ImpossiblePlace | undefined {
  const only = verbsBefallen(armed);
  const known = unique(natures.flatMap(({ verbs }) => verbs)).filter(
    (each) => !isKubernetes || (only?.includes(each) ?? true),
  );
  const nouns = either(natures.map(({ noun }) => noun));
  if (verb !== undefined && !known.includes(verb)) {
    return {
      key: "verb",
      message: `${nouns} that this fault can befall never has it; take ${either(known)}, or leave it out`,
    };
  }
  const methods = unique(
    (verb === undefined ? known : [verb]).flatMap(
      (each) => (isKubernetes ? METHODS[each] : undefined) ?? each.toUpperCase(),
    ),
  );
  if (method !== undefined && !methods.includes(method)) {
    const whose = verb === undefined ? `${nouns} that this fault can befall` : `a request with verb ${verb}`;
    return { key: "method", message: `${whose} never has it; take ${either(methods)}, or leave it out` };
  }
  let left = natures.filter(({ verbs }) => verb === undefined || verbs.includes(verb));
  for (const [key, value] of Object.entries({ container, command, port, namespace })) {
    if (value === undefined) continue;
    const having = left.filter(({ has }) => has.includes(key));
    if (having.length === 0) {
      const message = `${either(left.map(({ noun }) => noun))} has no ${key}; leave it out`;
      return { key: key as keyof Where, message };
    }
    left = having;
  }
  return undefined;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
