#!/usr/bin/perl
# The door maker opens sockets that listen in the networks of pods, and hands them over to the Node.js process that started it.
#
# It is Perl because a process has to go into each pod's network for that, and a Node.js process costs 40 to 50 ms of CPU, a fork of
# this one less than one. Where there is no Perl, Node.js does the same (listen-command.ts);
# test/contract/process-runtime/listening-inside.test.ts holds both to the same behaviour.
#
# Arguments: the numbers that the system calls setns and sendmsg have here, for which Perl has no names.
# Requests come by the channel of Node.js, one a line, as words in quotation marks:
#   "<id> <process whose network it is> <user|net: the outermost namespace to enter> <host>:<port> ..."
# Answers are JSON, as that channel wants it: for each socket {"cmd":"NODE_HANDLE",...} with the socket beside it, and a last one
# {"id":...,"listening":...,"error":...}. One program serves a whole run and ends with its channel.
use strict;
use warnings;
use Socket qw(AF_INET SOCK_STREAM SOCK_NONBLOCK SOL_SOCKET SO_REUSEADDR SCM_RIGHTS inet_aton pack_sockaddr_in);
use constant {
    CLONE_NEWUSER => 0x10000000,
    CLONE_NEWNET  => 0x40000000,
    BACKLOG       => 511,           # as Node.js has it
    INT_BYTES     => 4,
    CMSGHDR_BYTES => 16,
};

my ($SETNS, $SENDMSG) = map { $_ + 0 } @ARGV;
my $channel_fd = $ENV{NODE_CHANNEL_FD} + 0;
open(my $channel, "+<&=", $channel_fd) or die "channel: $!\n";

while (defined(my $line = <$channel>)) {
    # Objects are what Node.js itself says, namely that it has got a socket.
    next unless $line =~ /^"/;
    my ($id, $process, $outermost, @doors) = split " ", $line =~ tr/"\n//dr;
    my $error = in_child(sub { open_doors($id, $process, $outermost, @doors) });
    answer($id, $error);
}

# Runs it in a child, since who has gone into a user namespace does not come back. Returns what it died of, or "".
sub in_child {
    my ($task) = @_;
    pipe(my $reading, my $writing) or return "pipe: $!";
    my $child = fork // return "fork: $!";
    if ($child == 0) {
        exit 0 if eval { $task->(); 1 };
        syswrite $writing, $@;
        exit 1;
    }
    close $writing;
    my $error = join "", <$reading>;
    waitpid $child, 0;
    return $error ne "" || $? == 0 ? $error : "the child ended with $?";
}

sub open_doors {
    my ($id, $process, $outermost, @doors) = @_;
    enter($process, "user", CLONE_NEWUSER) if $outermost eq "user";
    enter($process, "net", CLONE_NEWNET);
    # None is handed over before all are open.
    my @sockets = map { listen_at(split /:/) } @doors;
    for my $index (0 .. $#sockets) {
        hand_over(qq({"cmd":"NODE_HANDLE","type":"net.Server","msg":{"id":$id,"index":$index}}), $sockets[$index]);
    }
}

sub enter {
    my ($process, $kind, $flag) = @_;
    open(my $namespace, "<", "/proc/$process/ns/$kind") or die "$kind namespace: $!\n";
    syscall($SETNS, fileno $namespace, $flag) == 0 or die "enter $kind namespace: $!\n";
}

sub listen_at {
    my ($host, $port) = @_;
    socket(my $socket, AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0) or die "socket: $!\n";
    setsockopt($socket, SOL_SOCKET, SO_REUSEADDR, 1) or die "setsockopt: $!\n";
    bind($socket, pack_sockaddr_in($port, inet_aton($host))) or die "listen $host:$port: $!\n";
    listen($socket, BACKLOG) or die "listen $host:$port: $!\n";
    return $socket;
}

# Sends a line with a socket beside it, which Perl itself has no call for (cmsg(3), sendmsg(2); both machines have 64 bits).
sub hand_over {
    my ($text, $socket) = @_;
    $text .= "\n";
    # struct iovec: base, length
    my $iovec = pack "P Q", $text, length $text;
    # struct cmsghdr: length without the padding, level, type; then its data, the descriptor, padded to eight bytes
    my $control = pack "Q l l l x4", CMSGHDR_BYTES + INT_BYTES, SOL_SOCKET, SCM_RIGHTS, fileno $socket;
    # struct msghdr: name (none), its length, padding; iovecs, their number; control, its length; flags, padding
    my $message = pack "P L x4 P Q P Q l x4", undef, 0, $iovec, 1, $control, length $control, 0;
    syscall($SENDMSG, $channel_fd, $message, 0) == length $text or die "sendmsg: $!\n";
}

sub answer {
    my ($id, $error) = @_;
    my $listening = $error eq "" ? "true" : "false";
    # What would have to be escaped in JSON is left out.
    my $words = $error =~ s/[^ -~]|["\\]//gr;
    my $line = qq({"id":$id,"listening":$listening,"error":"$words"}\n);
    syswrite($channel, $line) == length $line or die "answer: $!\n";
}
