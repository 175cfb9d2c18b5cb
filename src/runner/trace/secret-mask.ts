import { type ByteFilter, chain } from "./byte-filter.ts";
import { createPhraseMask } from "./phrase-mask.ts";
import { createTailMask } from "./tail-mask.ts";

/** What must never reach the job log (executor facts 8.6). */
export interface SecretRules {
  /** Values of masked variables. */
  phrases: readonly string[];
  /** `features.token_mask_prefixes` of the job. */
  tokenPrefixes: readonly string[];
  /** FF_MASK_ALL_DEFAULT_TOKENS. */
  allDefaultTokens: boolean;
}

const URL_PARAMETERS = [
  "private_token",
  "authenticity_token",
  "rss_token",
  "x-amz-signature",
  "x-amz-credential",
  "x-amz-security-token",
];

const DEFAULT_PREFIXES = [
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

/** Anything but blanks, control bytes, quotes and `&`. */
const URL_VALUE = bytesLike(/[^\0-\x20\x7f"'&]/);

const TOKEN = bytesLike(/[A-Za-z0-9_.=-]/);

/** A fresh filter for one stream. */
export function createSecretMask(rules: SecretRules): ByteFilter {
  const prefixes = [...rules.tokenPrefixes, "glpat-", ...(rules.allDefaultTokens ? DEFAULT_PREFIXES : [])];
  return chain([
    createPhraseMask(rules.phrases),
    createTailMask(
      URL_PARAMETERS.flatMap((name) => [`?${name}=`, `&${name}=`]),
      URL_VALUE,
    ),
    createTailMask([...new Set(prefixes.filter((prefix) => prefix !== ""))], TOKEN),
  ]);
}

function bytesLike(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
}
