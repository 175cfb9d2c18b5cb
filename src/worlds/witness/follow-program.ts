/** Told apart from what runs in a container of its own accord. */
export const MARK = "faultline-witness";

/** How long the program sleeps where there is nothing new. */
const PAUSE = "0.1";

const PROGRAM = `: ${MARK}
n=$1
while :; do
  s=$(wc -c <"$2" 2>/dev/null) || s=
  s=$((s + 0))
  if [ "$s" -gt "$n" ]; then
    tail -c +$((n + 1)) "$2" | head -c $((s - n)) || exit 8
    n=$s
  elif [ "$s" -lt "$n" ]; then
    exit 9
  else
    sleep ${PAUSE} || sleep 1
  fi
done`;

/** The program ends with it when the file has become shorter than it was. */
export const SHORTER = 9;

/** Prints a file as it grows, from a byte on; the file may come later. For any POSIX shell. */
export function followCommand(file: string, from: number): string[] {
  return ["sh", "-c", PROGRAM, MARK, String(from), file];
}

/** Prints how long a file is now; 0 when it is not there. */
export function sizeCommand(file: string): string[] {
  return ["sh", "-c", `: ${MARK}; [ ! -e "$1" ] && echo 0 && exit; wc -c <"$1"`, MARK, file];
}

/** Prints a line `<pid> <argv>` for each process of the container but itself. */
export function processesCommand(): string[] {
  const program = `: ${MARK}
for d in /proc/[0-9]*; do
  a=$(tr '\\0' ' ' <"$d/cmdline" 2>/dev/null) && [ -n "$a" ] && echo "\${d#/proc/} $a"
done`;
  return ["sh", "-c", program, MARK];
}

/** Whether such a line is about what the witness itself runs. */
export function isOwnProcess(line: string): boolean {
  return line.includes(MARK) || line.trimEnd().endsWith(` sleep ${PAUSE}`) || / tr \\0 {2}$/.test(line);
}
