#!/usr/bin/perl -w
# read-logs prints a growing log file as lines of "<offset> <piece>" until the file is deleted.
#
# It is Perl because every pod starts one, and Node.js takes 40 to 50 ms of CPU to get there, Perl a tenth of that. Where there is no
# Perl, and for all that is out of the ordinary, Node.js does the same (../helper/read-logs.ts);
# test/contract/helper-image/helper-image.test.ts holds both to the same behaviour.
#
# Arguments: Node.js, its program, then those of read-logs. Understood are `--flag value` and a file that can be read or is not there
# yet; all else is left to Node.js. Start time is what counts here, so modules are few: -w warns as `use warnings` does and costs
# nothing, where that module takes as long as the rest of the start (1.7 of 4 ms), and constants are subs instead of
# `use constant`.
use strict;

sub ENOENT ()         { 2 }
sub BLOCK ()          { 256 * 1024 }    # bytes read at once
sub PIECE ()          { 16 * 1024 }     # bytes of the longest piece that is printed
sub EXIT_ERROR ()     { 1 }
sub EXIT_NO_NODE ()   { 126 }
sub EXIT_FILE_GONE () { 100 }           # tells the executor that the log file was deleted
sub RETRY_SECONDS ()  { 0.1 }           # between looks for a file that is not there yet
sub LEAST_PAUSE ()    { 0.004 }         # seconds between looks for more
sub LONGEST_PAUSE ()  { 0.1 }

my @MARKERS = ('{"command_exit_code":', '{"script":');
my %SECONDS = (ms => 0.001, s => 1, m => 60, h => 3600);

$SIG{PIPE} = "IGNORE";
my ($node, $program, @words) = @ARGV;
my ($path, $offset, $patience) = read_flags(@words);
my $file = open_when_there($patience);
by_node() if -d $file;

my $starts_line = at_line_start();      # whether $rest begins a line
my $rest = "";                          # what was read and is not printed yet
my $out = "";                           # what is printed next
sysseek $file, $offset, 0;
follow();

sub by_node {
    exec $node, "--", $program, "read-logs", @words or exit EXIT_NO_NODE;
}

# Returns path, offset, and for how many seconds to wait for the file.
sub read_flags {
    my @left = @_;
    my ($path, $offset, $patience) = ("", 0, 60);
    by_node() if @left % 2;
    while (my ($flag, $value) = splice @left, 0, 2) {
        if    ($flag eq "--path")                              { $path = $value }
        elsif ($flag eq "--offset" && $value =~ /^\d{1,15}$/)  { $offset = $value + 0 }
        elsif ($flag eq "--wait-file-timeout")                 { $patience = seconds($value) }
        else                                                   { by_node() }
    }
    by_node() if $path eq "";
    return ($path, $offset, $patience);
}

# Seconds of a Go duration, or of a bare number of seconds.
sub seconds {
    my ($text) = @_;
    $text .= "s" if $text =~ /^\d+$/;
    by_node() unless $text =~ /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;
    my $sum = 0;
    $sum += $1 * $SECONDS{$2} while $text =~ /([\d.]+)(ms|s|m|h)/g;
    return $sum;
}

sub open_when_there {
    my ($left) = @_;
    my $opened;
    until (open $opened, "<:raw", $path) {
        by_node() unless $! == ENOENT;
        fail("timeout waiting for file to be created") if $left <= 0;
        my $pause = $left < RETRY_SECONDS ? $left : RETRY_SECONDS;
        pause($pause);
        $left -= $pause;
    }
    return $opened;
}

sub at_line_start {
    return 1 if $offset == 0;
    my $before = "";
    sysseek $file, $offset - 1, 0;
    sysread $file, $before, 1;
    return $before eq "\n";
}

# Prints what comes until the file is deleted.
sub follow {
    my ($device, $inode) = stat $file;
    my $quiet = 0;
    for (;;) {
        # Asked before reading: what was written before the deletion is still there to be read.
        my ($device_now, $inode_now) = stat $path;
        my $deleted = !defined $inode_now || $inode_now != $inode || $device_now != $device;
        my $count;
        while ($count = sysread $file, $rest, BLOCK, length $rest) {
            take_lines();
            $quiet = 0;
        }
        if (!defined $count) {
            my $reason = $!;
            print_all($out);
            fail($reason);
        }
        if ($rest ne "" && ($deleted || !($starts_line && may_be_marker()))) {
            frame($rest, 0);
            $rest = "";
        }
        print_all($out);
        $out = "";
        exit EXIT_FILE_GONE if $deleted;
        # The longer nothing comes, the less often it is looked: what comes waits for an eighth of the time that it took at most.
        my $pause = $quiet / 8;
        $pause = LEAST_PAUSE   if $pause < LEAST_PAUSE;
        $pause = LONGEST_PAUSE if $pause > LONGEST_PAUSE;
        pause($pause);
        $quiet += $pause;
    }
}

# Moves from $rest to $out what is a whole line, or longer than a piece.
sub take_lines {
    my $at = 0;
    while ($at < length $rest) {
        my $newline = index $rest, "\n", $at;
        my $end = $newline < 0 ? length $rest : $newline;
        for (; $end - $at > PIECE; $at += PIECE) { frame(substr($rest, $at, PIECE), 0) }
        last if $newline < 0;
        frame(substr($rest, $at, $newline + 1 - $at), 1);
        $at = $newline + 1;
    }
    substr($rest, 0, $at) = "";
}

sub frame {
    my ($piece, $finished) = @_;
    $offset += length $piece;
    $out .= "$offset $piece" . ($finished ? "" : "\n");
    $starts_line = $finished;
}

# Whether $rest is the beginning of a marker: its half could not be put together again.
sub may_be_marker {
    for my $marker (@MARKERS) {
        my $common = length $rest < length $marker ? length $rest : length $marker;
        return 1 if substr($rest, 0, $common) eq substr($marker, 0, $common);
    }
    return 0;
}

sub pause {
    my ($seconds) = @_;
    select undef, undef, undef, $seconds;
}

sub print_all {
    my ($text) = @_;
    while (length $text) {
        my $written = syswrite STDOUT, $text;
        # Whoever reads our output is gone, and then there is nobody left to work for.
        exit EXIT_ERROR unless defined $written;
        substr($text, 0, $written) = "";
    }
}

sub fail {
    my ($reason) = @_;
    print_all("error reading logs from $path: $reason\n");
    exit EXIT_ERROR;
}
