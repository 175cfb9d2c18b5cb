/** Shows a line of the user and runs it. */
export function writeUserLine(script, line) {
    if (line.trim() === "") {
        script.blank();
        return;
    }
    const [first = "", ...more] = line.trimEnd().split("\n");
    script.notice(more.length === 0 ? `$ ${first}` : `$ ${first} # collapsed multi-line command`);
    script.userLine(line);
}
