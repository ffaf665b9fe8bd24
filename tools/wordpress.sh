#!/usr/bin/env bash
# A real WordPress on this machine only, filled with news and with every oddity that real sites send.
# Usage: tools/wordpress.sh start FOLDER   installs what is missing, starts and fills it; prints the address of the site
#        tools/wordpress.sh stop FOLDER    ends it and removes the folder
#        tools/wordpress.sh serve FOLDER   start, then stop as soon as standard input ends
#        tools/wordpress.sh run FOLDER KIND SCRIPT
#                                          runs tools/wordpress/SCRIPT.php for a kind of site that is there
#
# Everything lies in FOLDER, which must not exist yet: database (by socket only), programs' settings and logs, uploads.
# FOLDER/origins names the address of each kind of site, see `kinds` below; FOLDER/log/requests what was asked of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PATH:/usr/sbin:/sbin"

# The same newsroom in each case, but for the empty one.
#   pretty, plain       its permalinks
#   blog                a subfolder install
#   guests              nobody can be asked about its authors
#   empty               nothing has been published
#   locked              the API is for those who are logged in
#   off                 the API is switched off
#   wall                every request is met by a page that asks whether one is human
#   warning, mark       a PHP warning, or a byte order mark, before the JSON
#   maintenance, fatal  WordPress is being updated, or a plugin is broken
#   silent, mute        no CORS header at all, or none that lets scripts read the number of pages
#   many                not even installed: `run` with install, then many, gives it a thousand posts
readonly kinds=(pretty plain blog guests empty locked off wall warning mark maintenance fatal silent mute many)
readonly code=/usr/share/wordpress

die() { printf 'wordpress: %s\n' "$@" >&2; exit 1; }

# Nothing runs as root: Debian's web user stands in.
as_user=()
[ "$(id -u)" != 0 ] || as_user=(setpriv --reuid=www-data --regid=www-data --clear-groups --)

# broken WHAT LOG: the folder goes when this fails, so what its log says is said here.
broken() { die "$1:" "$(tail -n 5 "$folder/log/$2")"; }

# until_so SECONDS WHAT LOG COMMAND...
until_so() {
    local end=$((SECONDS + $1)) what=$2 log=$3
    shift 3
    until "$@"; do
        [ $SECONDS -lt $end ] || broken "$what" "$log"
        sleep 0.05
    done
}

# --- Starting ----------------------------------------------------------------------------------------------------------

lay_out() {
    mkdir -p "$folder"/{run,log,conf,temporary,wordpress/wp-content/{uploads,mu-plugins},below}
    cp "$code"/*.php "$folder/wordpress/"
    ln -s "$code"/wp-admin "$code"/wp-includes "$folder/wordpress/"
    ln -s ../wordpress "$folder/below/blog"
    cp tools/wordpress/wp-config.php "$folder/wordpress/"
    cp tools/wordpress/kinds.php "$folder/wordpress/wp-content/mu-plugins/"
    cp -r tools/wordpress/theme "$folder/wordpress/wp-content/themes"
    cp -r tools/wordpress content "$folder/conf/"
    chmod 755 "$folder"
    [ "$(id -u)" != 0 ] || chown -R www-data:www-data "$folder"
}

start_database() {
    local socket=$folder/run/database.sock
    [ ${#socket} -lt 108 ] || die "the folder's path is too long for a socket: $folder"
    "${as_user[@]}" mariadb-install-db --no-defaults --datadir="$folder/database" --skip-test-db --skip-name-resolve \
        --auth-root-authentication-method=normal >"$folder/log/install" 2>&1 || broken "there is no database" install
    # Nothing here need outlive a crash.
    "${as_user[@]}" mariadbd --no-defaults --datadir="$folder/database" --socket="$socket" --pid-file="$folder/run/mariadbd.pid" \
        --tmpdir="$folder/temporary" --skip-networking --skip-log-bin --innodb-flush-log-at-trx-commit=0 \
        --skip-innodb-doublewrite --innodb-buffer-pool-size=64M --innodb-log-file-size=16M --performance-schema=OFF \
        </dev/null >"$folder/log/mariadbd" 2>&1 &
    until_so 60 "MariaDB does not start" mariadbd mariadb-admin --no-defaults --silent --user=root --socket="$socket" ping >/dev/null 2>&1
    mariadb --no-defaults --user=root --socket="$socket" --execute="CREATE DATABASE wordpress CHARACTER SET utf8mb4"
}

start_php() {
    cat >"$folder/conf/php-fpm.conf" <<END
[global]
pid = $folder/run/php-fpm.pid
error_log = $folder/log/php-fpm
[newsroom]
listen = $folder/run/php.sock
pm = static
pm.max_children = 4
php_admin_value[sys_temp_dir] = $folder/temporary
php_admin_value[upload_tmp_dir] = $folder/temporary
END
    "${as_user[@]}" "$php_fpm" --fpm-config "$folder/conf/php-fpm.conf" </dev/null >"$folder/log/php-fpm-start" 2>&1 ||
        broken "php-fpm does not start" php-fpm-start
}

# As many free ports as there are kinds, one a line.
free_ports() {
    php -r 'for ($held = []; count($held) < $argv[1];) {
        $held[] = stream_socket_server("tcp://127.0.0.1:0");
        echo parse_url("tcp://" . stream_socket_get_name(end($held), false), PHP_URL_PORT), "\n";
    }' "${#kinds[@]}"
}

start_nginx() {
    local ports try
    for try in 1 2 3; do
        mapfile -t ports < <(free_ports)
        write_nginx "${ports[@]}"
        # Somebody may have taken a port in the meantime.
        if "${as_user[@]}" nginx -p "$folder" -c conf/nginx.conf -e "$folder/log/nginx" </dev/null >"$folder/log/nginx-start" 2>&1; then
            return
        fi
    done
    broken "nginx does not start, tried $try times" nginx-start
}

write_nginx() {
    local kind number=0
    : >"$folder/origins"
    {
        cat tools/wordpress/nginx.conf
        for kind in "${kinds[@]}"; do
            write_server "$kind" "http://127.0.0.1:${ports[number]}" "${ports[number]}"
            number=$((number + 1))
        done
        echo '}'
    } >"$folder/conf/nginx.conf"
}

# write_server KIND ORIGIN PORT
write_server() {
    local root=$folder/wordpress base='' extra='' before=''
    case $1 in
        blog) root=$folder/below base=/blog ;;
        wall) before='default_type "text/html; charset=utf-8"; return 200 "<!doctype html><title>One moment</title><p>Checking that you are human.";' ;;
        off) before='location ~ ^/wp-json { return 403; }' ;;
        silent) extra='fastcgi_hide_header Access-Control-Allow-Origin;' ;;
        mute) extra='fastcgi_hide_header Access-Control-Expose-Headers;' ;;
    esac
    printf '%s %s\n' "$1" "$2$base" >>"$folder/origins"
    cat <<END
    server {
        listen 127.0.0.1:$3;
        root $root;
        $before
        location / { try_files \$uri \$uri/ $base/index.php\$is_args\$args; }
        location ~ \.php\$ {
            try_files \$uri =404;
            include /etc/nginx/fastcgi_params;
            # Debian leaves out the port.
            fastcgi_param HTTP_HOST 127.0.0.1:$3;
            fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
            fastcgi_param NEWSROOM_KIND $1;
            fastcgi_param NEWSROOM_URL $2$base;
            fastcgi_pass unix:$folder/run/php.sock;
            $extra
        }
    }
END
}

# run_php KIND SCRIPT
run_php() {
    local url
    url=$(awk -v kind="$1" '$1 == kind { print $2 }' "$folder/origins")
    "${as_user[@]}" env NEWSROOM_KIND="$1" NEWSROOM_URL="$url" TMPDIR="$folder/temporary" \
        php -d memory_limit=512M -d display_errors=1 "$folder/conf/wordpress/$2.php" </dev/null >"$folder/log/$2-$1" 2>&1 ||
        broken "WordPress: $2 $1" "$2-$1"
}

fill() {
    run_php empty install
    run_php pretty install
    run_php pretty fill
}

start() {
    [ ! -e "$folder" ] || die "$folder is there already"
    tools/setup.sh wordpress >&2
    php_fpm=$(compgen -c php-fpm | sort | tail -n 1)
    trap 'stop' EXIT
    lay_out
    start_database
    start_php
    start_nginx
    fill
    # Whoever has asked for it may be gone by now, and then this fails.
    awk '$1 == "pretty" { print $2 }' "$folder/origins"
    trap - EXIT
}

# --- Stopping ----------------------------------------------------------------------------------------------------------

# The process of a pid file, if it is still the one that was started here.
ours() { [ -s "$1" ] && grep -qsF "$folder" "/proc/$(cat "$1")/cmdline"; }
gone() { ! ours "$1"; }

stop() {
    local name file
    [ -d "$folder/run" ] || die "nothing was started in $folder"
    for name in nginx php-fpm mariadbd; do
        file=$folder/run/$name.pid
        if ours "$file"; then
            cp "$file" "$folder/run/$name.ending"
            kill -TERM "$(cat "$file")"
            until_so 30 "$name does not end" "$name" gone "$folder/run/$name.ending"
        fi
    done
    rm -rf "$folder"
}

# -----------------------------------------------------------------------------------------------------------------------

case ${1-}/$# in
    start/2 | stop/2 | serve/2 | run/4) ;;
    *) die "usage: tools/wordpress.sh start|stop|serve FOLDER, or run FOLDER KIND SCRIPT" ;;
esac
folder=$(realpath -m "$2")
case $1 in
    start | stop) "$1" ;;
    serve)
        # Whoever ends the tests at the keyboard ends this by its input.
        trap '' INT TERM HUP
        start
        cat >/dev/null
        stop
        ;;
    run)
        [ -f "$folder/origins" ] || die "nothing was started in $folder"
        run_php "$3" "$4"
        ;;
esac
