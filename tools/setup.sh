#!/usr/bin/env bash
# Installs what this project needs and the machine lacks; what is there already is only named.
# Usage: tools/setup.sh [part]...   parts: rust (target, trunk, wasm-bindgen), node (npm packages), browsers (and nginx),
#        wordpress (with PHP and MariaDB); those without arguments;
#        also fuzz (nightly Rust, cargo-fuzz) and bench (twiggy)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly wasm=wasm32-unknown-unknown trunk_version=0.21.14 fuzz_version=0.13.2 twiggy_version=0.8.0 node_major=18
readonly rustlib=/usr/lib/rustlib
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH:/usr/sbin"

say() { printf '%s\n' "$*"; }
die() { printf 'setup: %s\n' "$@" >&2; exit 1; }
have() { command -v "$1" >/dev/null; }

# --- Debian packages ---------------------------------------------------------------------------------------------------

can_apt() { have apt-get && { [ "$(id -u)" = 0 ] || have sudo; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian starts the services of what it installs, which nobody here wants; the tests start their own.
no_services() {
    local policy=/usr/sbin/policy-rc.d
    [ ! -e $policy ] || return 0
    printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
    as_root chmod +x $policy
    trap "as_root rm -f $policy" EXIT
}

apt_install() {
    can_apt || return 1
    no_services
    say "installing with apt-get: $*"
    as_root apt-get update -qq || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# system_program CHECK DEBIAN-PACKAGE WHAT-TO-DO
system_program() {
    if $1; then
        say "$2: present"
        return
    fi
    apt_install "$2" || true
    $1 || die "$2: not found. $3"
}

# --- Rust: the wasm target ---------------------------------------------------------------------------------------------

# Debian's own Rust stands in where rustup cannot download a target: its standard library is built here, from its source package.
on_debian() { can_apt && have rustup && grep -qs '^ID=debian' /etc/os-release; }
debian_chosen() { [ "$(rustc --print sysroot)" = /usr ] && have rustup; }
has_wasm_std() { compgen -G "$(rustc --print target-libdir --target $wasm)/libcore-*.rlib" >/dev/null; }

debian_ready() {
    [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo-clippy ] && [ -x /usr/bin/cargo-fmt ] &&
        /usr/bin/rustc -vV | cmp -s - "$rustlib/$wasm/built-with"
}

debian_linker() { printf '%s' "$rustlib/$(/usr/bin/rustc -vV | awk '/^host:/ { print $2 }')/bin/rust-lld"; }

link_linker() {
    local found
    found=$(compgen -G "$(rustup show home)/toolchains/*/lib/rustlib/*/bin/rust-lld" | head -n 1) ||
        die "rust-lld: not found in any rustup toolchain; get one: rustup toolchain install stable"
    as_root mkdir -p "$(dirname "$(debian_linker)")"
    as_root ln -sfn "$found" "$(debian_linker)"
}

build_debian_std() {
    local scratch built
    apt_install rustc-web cargo-web rust-web-clippy rustfmt-web rust-web-src ||
        die "wasm target: rustup could not download it and Debian's Rust could not be installed." \
            "By hand: rustup target add $wasm"
    say "wasm target: building Debian's standard library for it (about 2 minutes)"
    scratch=$(mktemp -d)
    mkdir "$scratch/src"
    : >"$scratch/src/lib.rs"
    printf '[package]\nname = "scratch"\nedition = "2024"\n' >"$scratch/Cargo.toml"
    # Bitcode, or link-time optimisation finds none; the crate test, or cargo test for wasm does.
    (cd "$scratch" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=target \
        /usr/bin/cargo build --quiet --release --target $wasm -Z build-std=std,panic_abort,panic_unwind,test,proc_macro) ||
        die "wasm target: Debian's standard library did not build. By hand: rustup target add $wasm"
    built=$scratch/target/$wasm/release/deps
    rm "$built"/libscratch-*.rlib
    as_root rm -rf "${rustlib:?}/$wasm"
    as_root mkdir -p "$rustlib/$wasm/lib"
    as_root cp "$built"/*.rlib "$rustlib/$wasm/lib/"
    /usr/bin/rustc -vV | as_root tee "$rustlib/$wasm/built-with" >/dev/null
    rm -rf "$scratch"
}

choose_debian() {
    [ -d "$(rustup show home)/toolchains/debian" ] || rustup --quiet toolchain link debian /usr
    rustup --quiet override set debian
}

rustup_target() {
    say "wasm target: rustup target add $wasm"
    if on_debian; then timeout 60 rustup target add $wasm; else rustup target add $wasm; fi
}

wasm_target() {
    have cargo || die "cargo: not found. Install Rust: https://rustup.rs"
    if ! debian_chosen && has_wasm_std; then
        say "wasm target: present"
        return
    fi
    have rustup || die "wasm target: not installed, and no rustup to get it. Install rustup: https://rustup.rs"
    if debian_ready; then
        say "wasm target: present (Debian's Rust)"
    elif ! debian_chosen && rustup_target; then
        return
    elif on_debian; then
        build_debian_std
    else
        die "wasm target: rustup could not download it. By hand: rustup target add $wasm"
    fi
    [ -x "$(debian_linker)" ] || link_linker
    debian_chosen || choose_debian
}

# --- Rust: programs ----------------------------------------------------------------------------------------------------

# cargo_program PROGRAM PACKAGE VERSION [cargo install option]...
cargo_program() {
    local program=$1 package=$2 version=$3
    shift 3
    if have "$program" && [ "$("$program" --version | awk '{ print $2 }')" = "$version" ]; then
        say "$package $version: present"
        return
    fi
    say "$package $version: installing (minutes, unless cargo-binstall is there)"
    if have cargo-binstall && cargo-binstall --no-confirm "$package@$version"; then return; fi
    # From /, so that the toolchain chosen for this folder does not build it.
    (cd / && env -u RUSTUP_TOOLCHAIN cargo install --quiet "$package" --version "$version" "$@") ||
        die "$package $version: did not install. By hand: cargo install $package --version $version $*"
}

locked_version() { awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock; }

part_rust() {
    system_program "have cc" build-essential "Install a C compiler and linker, on PATH as cc."
    wasm_target
    [ -f Cargo.lock ] || die "Cargo.lock: missing, though part of the project. By hand: git checkout Cargo.lock"
    cargo_program trunk trunk "$trunk_version" --locked
    cargo_program wasm-bindgen wasm-bindgen-cli "$(locked_version wasm-bindgen)"
}

part_fuzz() {
    have rustup || die "nightly Rust: no rustup to get it. Install rustup: https://rustup.rs"
    if rustup run nightly rustc --version >/dev/null 2>&1; then
        say "nightly Rust: present"
    else
        rustup toolchain install nightly --profile minimal || die "nightly Rust: did not install. By hand: rustup toolchain install nightly"
    fi
    cargo_program cargo-fuzz cargo-fuzz "$fuzz_version" --locked
}

part_bench() { cargo_program twiggy twiggy "$twiggy_version" --locked; }

# --- Node --------------------------------------------------------------------------------------------------------------

part_node() {
    local lock=tools/package-lock.json installed=tools/node_modules/.installed-lock
    if ! have node || ! have npm; then
        die "node, npm: not found. Install Node.js $node_major or newer: https://nodejs.org"
    fi
    [ "$(node --print 'parseInt(process.versions.node)')" -ge "$node_major" ] ||
        die "node: $(node --version) is too old. Install Node.js $node_major or newer: https://nodejs.org"
    if cmp -s "$lock" "$installed"; then
        say "npm packages: present"
        return
    fi
    say "npm packages: npm ci in tools"
    (cd tools && npm ci --no-audit --no-fund --loglevel=error) || die "npm packages: did not install. By hand: cd tools && npm ci"
    cp "$lock" "$installed"
}

# --- Browsers and nginx, for the tests ---------------------------------------------------------------------------------

has_browser() {
    have chromium || have chromium-browser || have google-chrome || have google-chrome-stable ||
        [ -d "/Applications/Google Chrome.app" ]
}

part_browsers() {
    system_program has_browser chromium "Install Chromium or Google Chrome."
    system_program "have chromedriver" chromium-driver "Install ChromeDriver of your browser's version, on PATH as chromedriver."
    system_program "have nginx" nginx-light "Install nginx, on PATH; it need not run as a service."
}

# --- WordPress, for the tests ------------------------------------------------------------------------------------------

has_wordpress() {
    have mariadbd && have mariadb-install-db && have nginx && have php && compgen -c php-fpm >/dev/null &&
        [ -f /usr/share/wordpress/wp-load.php ] &&
        php -r 'exit(array_diff(["gd", "mbstring", "mysqli", "xml"], array_map("strtolower", get_loaded_extensions())) ? 1 : 0);'
}

install_wordpress() {
    can_apt || return 1
    # PHP first, or Apache's comes with WordPress.
    apt_install php-cli php-fpm php-gd php-mbstring php-mysql php-xml mariadb-server nginx-light && apt_install php wordpress
}

part_wordpress() {
    if has_wordpress; then
        say "wordpress: present"
        return
    fi
    install_wordpress || true
    has_wordpress || die "wordpress: not found. Install Debian's packages wordpress, php-fpm, php-gd, php-mbstring, php-mysql," \
        "php-xml, mariadb-server and nginx-light; none need run as a service."
}

# -----------------------------------------------------------------------------------------------------------------------

[ $# -gt 0 ] || set -- rust node browsers wordpress
for part in "$@"; do
    case $part in
        rust | node | browsers | wordpress | fuzz | bench) "part_$part" ;;
        *) die "no such part: $part (rust, node, browsers, wordpress, fuzz, bench)" ;;
    esac
done
