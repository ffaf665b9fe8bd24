#!/usr/bin/env bash
# What it takes to publish a WordPress of 1,000 posts: at first, again without changes, and after ten posts were changed.
# Usage: tools/bench/wordpress.sh PUBLISH    the program to measure
#
# WordPress runs on this machine too, so the seconds are those of both. Fails where `publish` asks for more than it needs,
# or for more than four things at once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

die() { printf 'bench-wordpress: %s\n' "$@" >&2; exit 1; }

[ $# = 1 ] && [ -x "$1" ] || die "usage: tools/bench/wordpress.sh PUBLISH"
publish=$(realpath "$1")
work=$(mktemp -d)
# The web user goes through it.
chmod 755 "$work"
wordpress=$work/wordpress
trap '[ ! -d "$wordpress" ] || tools/wordpress.sh stop "$wordpress"; rm -rf "$work"' EXIT

# Runs a command; prints its seconds and the most memory that it has had, in MB.
measured() {
    php -r '$began = microtime(true);
        passthru("exec " . implode(" ", array_map("escapeshellarg", array_slice($argv, 1))) . " >&2", $code);
        printf("%.1f %d\n", microtime(true) - $began, getrusage(1)["ru_maxrss"] * 1024 / 1e6);
        exit($code);' -- "$@"
}

# The requests of a run, from the server's log: posts asked for, requests, the most at once, bytes. Times are whole
# milliseconds, so that what ends with one request and what begins with the next is not taken for two at once.
requests() {
    awk -v port="$port" '$2 == port' "$log" | tail -n "+$1" | tee "$work/requests" | awk '
        match($6, /include=[0-9,]+/) { posts += split(substr($6, RSTART, RLENGTH), ids, ",") }
        { bytes += $4; end = int($7 * 1000 + 0.5); print end - int($8 * 1000 + 0.5), 1; print end, -1 }
        END { print "sum", posts + 0, NR, bytes }' | sort -k1,1n -k2,2n | awk '
        $1 == "sum" { posts = $2; count = $3; bytes = $4; next }
        { now += $2; if (now > most) most = now }
        END { print posts, count, most, bytes }'
}

# publishing NAME POSTS: a run that must ask for so many posts.
publishing() {
    local before cost asked count most bytes seconds memory again
    before=$(awk -v port="$port" '$2 == port' "$log" | wc -l)
    cost=$(measured "$publish" --site "$work/source" --bundle tests/fixtures/bundle --out "$work/site" --strict 2>"$work/said") ||
        die "$1:" "$(cat "$work/said")"
    grep -q '^1000 stories' "$work/said" || die "$1: not all posts are there:" "$(cat "$work/said")"
    read -r asked count most bytes <<<"$(requests $((before + 1)))"
    read -r seconds memory <<<"$cost"
    printf '%-16s %6s %9s %13s %10s %8s %8s\n' "$1" "$asked" "$count" "$most" "$bytes" "$seconds" "$memory"
    [ "$asked" = "$2" ] || die "$1: asked for $asked posts, not for $2"
    [ "$most" -le 4 ] || die "$1: $most requests at once, not 4"
    ! grep -v '^[^ ]* [^ ]* 200 ' "$work/requests" || die "$1: these went wrong"
    again=$(awk '{ print $6 }' "$work/requests" | sort | uniq -d)
    [ -z "$again" ] || die "$1: asked twice:" "$again"
}

tools/wordpress.sh start "$wordpress" >/dev/null
tools/wordpress.sh run "$wordpress" many install
tools/wordpress.sh run "$wordpress" many many
url=$(awk '$1 == "many" { print $2 }' "$wordpress/origins")
port=${url##*:}
log=$wordpress/log/requests
mkdir "$work/source"
cat >"$work/source/site.json" <<END
{ "title": "The Thousand", "origin": "https://thousand.example", "sections": ["World", "Science", "Culture"],
  "source": { "kind": "wordpress", "url": "$url" } }
END
# PHP compiles WordPress at its first request.
php -r 'file_get_contents($argv[1]) !== false || exit(1);' -- "$url/?rest_route=/wp/v2/posts&_fields=id"

printf 'publish, 1,000 posts, WordPress on the same machine, %s cores\n' "$(nproc)"
printf '%-16s %6s %9s %13s %10s %8s %8s\n' run posts requests 'most at once' bytes seconds 'peak MB'
publishing 'the first' 1000
publishing 'nothing changed' 0
tools/wordpress.sh run "$wordpress" many change
publishing 'ten changed' 10
