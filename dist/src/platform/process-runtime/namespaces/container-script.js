/**
 * Replaces the shell by a program of the container. Arguments: working directory, PATH, program, then the command that
 * ends in that program. Refusals read as those of a container engine.
 */
const LAUNCH = `
dir=$1 path=$2 program=$3; shift 3
[ -d "$dir" ] || mkdir -p "$dir" 2>/dev/null
cd "$dir" 2>/dev/null || refuse 128 "chdir to cwd (\\"$dir\\") set in config.json failed: no such file or directory"
case $program in
*/*)
  [ -e "$program" ] || refuse 127 "exec: \\"$program\\": stat $program: no such file or directory"
  [ -f "$program" ] && [ -x "$program" ] || refuse 126 "exec: \\"$program\\": permission denied" ;;
*)
  found=; IFS=:
  for folder in $path; do
    if [ -f "$folder/$program" ] && [ -x "$folder/$program" ]; then found=1; break; fi
  done
  unset IFS
  [ "$found" ] || refuse 127 "exec: \\"$program\\": executable file not found in \\$PATH" ;;
esac
`;
/**
 * The first process of a container, before it becomes the container's program. Standard error is the channel to us, 3 is the
 * container's own. Arguments: root folder, skeleton, the container's own files, mount table, places to be made in memory, `ro` or `rw` for all but mounts, then those of LAUNCH.
 */
export const CONTAINER_SCRIPT = `
refuse() { echo "refused $1 $2" >&2; exit "$1"; }
read -r pid _ < /proc/self/stat
echo "pid $pid" >&2
root=$1 skeleton=$2 own=$3 table=$4 places=$5 access=$6; shift 6
while read -r kind place; do
  [ -e "$place" ] && continue
  if [ "$kind" = file ]; then mkdir -p "\${place%/*}" && : > "$place"; else mkdir -p -m 777 "$place"; fi || exit 125
done < "$places"
mount -t tmpfs -o mode=755 faultline "$root" &&
cp -a "$skeleton/." "$own/." "$root/" &&
mount -a -T "$table" &&
cd "$root" && pivot_root . mnt && cd / && umount -l /mnt || exit 125
if [ "$access" = ro ]; then
  [ -d "$1" ] || mkdir -p "$1"
  mount -t tmpfs -o nosuid,nodev,mode=1777 shm /dev/shm && mount -o remount,bind,ro / || exit 125
fi
${LAUNCH}
echo ready >&2
exec "$@" 2>&3 3>&-
`;
/**
 * A further process of a container. What stands before it on the way in has a standard error that nobody reads; 3 is the process's own.
 * Arguments: those of LAUNCH.
 */
export const EXEC_SCRIPT = `
exec 2>&3 3>&-
refuse() { echo "$2" >&2; exit "$1"; }
${LAUNCH}
exec "$@"
`;
