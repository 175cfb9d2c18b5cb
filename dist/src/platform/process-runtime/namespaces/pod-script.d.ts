/**
 * The first process of a pod's own process namespace: makes the pod's network and host name, tells its process id as the
 * host counts, then waits for the end of its stdin, which it has from us. When it ends, by whatever cause, the kernel kills
 * every process of the pod; so a pod cannot outlive us.
 * Arguments: host name, mount table of the folders in memory or "", then the command that brings the network up.
 */
export declare const POD_SCRIPT = "\nname=$1 memory=$2; shift 2\n{ printf %s \"$name\" > /proc/sys/kernel/hostname; } 2>/dev/null || hostname \"$name\" || exit 1\n[ -z \"$memory\" ] || mount -a -T \"$memory\" || exit 1\n\"$@\" || exit 1\nread -r pid _ < /proc/self/stat\necho \"ready $pid\"\nexec >/dev/null 2>&1\nread -r _\n";
