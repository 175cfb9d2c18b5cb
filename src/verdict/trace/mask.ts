const MASKED = "[MASKED]";

const ANNOUNCED =
  "[?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=";
const URL_PARAMETERS = {
  quotes: new RegExp(`(${ANNOUNCED})[^\\s&"'\\0-\\x20\\x7f]+`, "gi"),
  blanks: new RegExp(`(${ANNOUNCED})[^?&\\0-\\x20\\x7f]*`, "gi"),
};
const ANNOUNCEMENT = new RegExp(ANNOUNCED, "i");

const TOKEN_PREFIXES = [
  "gloas-",
  "gldt-",
  "glrt-",
  "glcbt-",
  "glrtr-",
  "glptt-",
  "glft-",
  "glimt-",
  "glagent-",
  "glsoat-",
  "glffct-",
  "_gitlab_session=",
  "gltok-",
];

/**
 * What a runner must make of script output (executor facts 8.6), byte for byte as Latin-1 text: masked values, the longest
 * first where several begin at one byte, then secrets in URLs, then known kinds of tokens after their prefix; `further` are prefixes that the
 * job names. A secret in a URL ends with a quote, or, as the official runner has it, only with a blank or the next parameter.
 */
export function maskOutput(
  output: Buffer,
  values: readonly string[],
  allTokens: boolean,
  further: readonly string[] = [],
  urlsEndWith: keyof typeof URL_PARAMETERS = "quotes",
): Buffer {
  const latin = [...new Set(values)]
    .map((value) => Buffer.from(value).toString("latin1"))
    .filter((value) => value !== "");
  const phrases = latin.toSorted((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
  let text = output.toString("latin1");
  if (phrases.length > 0) text = text.replaceAll(new RegExp(phrases.join("|"), "g"), MASKED);
  const known = [...further.map((prefix) => RegExp.escape(prefix)), "glpat-", ...(allTokens ? TOKEN_PREFIXES : [])];
  const prefixes = known.join("|");
  text = text
    .replaceAll(URL_PARAMETERS[urlsEndWith], `$1${MASKED}`)
    .replaceAll(new RegExp(`(${prefixes})((?:[A-Za-z0-9_.=-]|${RegExp.escape(MASKED)})+)`, "gi"), maskToken);
  return Buffer.from(text, "latin1");
}

/** What was masked of a token before stays, and all the rest of it becomes one mask more. */
function maskToken(_token: string, prefix: string, secret: string): string {
  const masks = secret.split(MASKED);
  return prefix + MASKED.repeat(masks.length - 1 + (masks.some((rest) => rest !== "") ? 1 : 0));
}

/** Whether it makes a difference with what secrets in URLs end. */
export function hasUrlSecrets(output: Buffer): boolean {
  return ANNOUNCEMENT.test(output.toString("latin1"));
}
