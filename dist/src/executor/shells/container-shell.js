/** Exit code of the kill lines when the script had not begun; now it never will. */
export const NEVER_STARTED = 3;
