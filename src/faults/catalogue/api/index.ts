import type { Fault } from "../../fault.ts";
import { alreadyExists } from "./already-exists.ts";
import { conflict } from "./conflict.ts";
import { httpError } from "./http-error.ts";
import { jsonOnly } from "./json-only.ts";
import { malformedJson } from "./malformed-json.ts";
import { missingBookmark } from "./missing-bookmark.ts";
import { nameTaken } from "./name-taken.ts";
import { outOfDateList } from "./out-of-date-list.ts";
import { staleRead } from "./stale-read.ts";
import { truncatedJson } from "./truncated-json.ts";
import { watchClosed } from "./watch-closed.ts";
import { watchGarbled } from "./watch-garbled.ts";
import { watchGone } from "./watch-gone.ts";
import { watchReplay } from "./watch-replay.ts";
import { watchSilent } from "./watch-silent.ts";
import { wrongContentType } from "./wrong-content-type.ts";

export const apiFaults: readonly Fault[] = [
  alreadyExists,
  conflict,
  httpError,
  jsonOnly,
  malformedJson,
  missingBookmark,
  nameTaken,
  outOfDateList,
  staleRead,
  truncatedJson,
  watchClosed,
  watchGarbled,
  watchGone,
  watchReplay,
  watchSilent,
  wrongContentType,
];
