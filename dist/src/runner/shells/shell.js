/** `$'…'` is not for every sh, so whoever says that the shell is sh gets the other form too. */
export function needsPosixEscapes(name, flag) {
    return name === "sh" || flag("FF_POSIXLY_CORRECT_ESCAPES");
}
export function isPowerShell(name) {
    return name === "pwsh" || name === "powershell";
}
