/** What differs from run to run and means nothing, and what stands in its place. */
const RANDOM: readonly (readonly [RegExp, string])[] = [
  [/\brunner-[\w-]+?-(project-\d+-concurrent-\d+)(?:-[a-z0-9]{8})?(?:\.[0-9a-f]+)?(?![a-zA-Z0-9])/g, "runner-*-$1-*"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "<uid>"],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, "<time>"],
  [/\b(section_(?:start|end):)\d+/g, "$1<time>"],
  [/(127\.0\.0\.1|localhost|\[::1\]):\d+/g, "$1:<port>"],
  [/\b((?:api|gitlab|git|object-store)-(?:request|connection))-\d+/g, "$1-<n>"],
  [/\b(resourceVersion|timeoutSeconds|offset|since)=\d+/gi, "$1=<n>"],
  [/\b(gl[a-z]+-)[\w-]{8,}/g, "$1<token>"],
  [/\brunner=\S+/g, "runner=<token>"],
  [/\b[0-9a-f]{7,64}\b/g, "<hex>"],
  [/\b\d+(?:\.\d+)?(?:ns|µs|us|ms|s|m\d+s)\b/g, "<duration>"],
  [/\b\d+ bytes\b/g, "<n> bytes"],
  [/\/tmp\/[\w./-]+/g, "<folder>"],
];

/** A text without what chance and the clock put into it, so that two runs can be compared. */
export function normalText(text: string): string {
  return RANDOM.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), text);
}
