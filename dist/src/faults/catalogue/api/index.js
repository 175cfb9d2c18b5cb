import { alreadyExists } from "./already-exists.js";
import { conflict } from "./conflict.js";
import { httpError } from "./http-error.js";
import { jsonOnly } from "./json-only.js";
import { malformedJson } from "./malformed-json.js";
import { missingBookmark } from "./missing-bookmark.js";
import { nameTaken } from "./name-taken.js";
import { outOfDateList } from "./out-of-date-list.js";
import { staleRead } from "./stale-read.js";
import { truncatedJson } from "./truncated-json.js";
import { watchClosed } from "./watch-closed.js";
import { watchGarbled } from "./watch-garbled.js";
import { watchGone } from "./watch-gone.js";
import { watchReplay } from "./watch-replay.js";
import { watchSilent } from "./watch-silent.js";
import { wrongContentType } from "./wrong-content-type.js";
export const apiFaults = [
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
