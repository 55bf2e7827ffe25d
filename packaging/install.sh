#!/bin/sh
# Installs restday for one user: the program into ~/.local/bin, its completions and manual pages into ~/.local/share.
#
#   curl -LsSf @repository@/releases/latest/download/install.sh | sh
#
# RESTDAY_BIN chooses another folder for the program, RESTDAY_VERSION another version, and RESTDAY_DOWNLOADS another place
# to take it from. What is downloaded is compared with the checksums of the release before anything is installed.
set -eu

main() {
    version="${RESTDAY_VERSION:-@version@}"
    downloads="${RESTDAY_DOWNLOADS:-@repository@/releases/download/v$version}"
    bin="${RESTDAY_BIN:-$HOME/.local/bin}"
    share="${XDG_DATA_HOME:-$HOME/.local/share}"
    name="restday-$version-$(target)"

    folder="$(mktemp -d)"
    trap 'rm -rf "$folder"' EXIT INT TERM
    download "$downloads/$name.tar.gz" "$folder/$name.tar.gz"
    download "$downloads/$name.tar.gz.sha256" "$folder/$name.tar.gz.sha256"
    (cd "$folder" && check "$name.tar.gz.sha256") ||
        fail "$name.tar.gz is not what was released: its checksum differs; nothing was installed"
    tar -xzf "$folder/$name.tar.gz" -C "$folder"

    put 755 "$folder/$name/restday" "$bin"
    put 644 "$folder/$name/completions/restday" "$share/bash-completion/completions"
    put 644 "$folder/$name/completions/_restday" "$share/zsh/site-functions"
    put 644 "$folder/$name/completions/restday.fish" "$share/fish/vendor_completions.d"
    for page in "$folder/$name/man/"*.1; do put 644 "$page" "$share/man/man1"; done

    echo "installed: $("$bin/restday" --version) in $bin"
    case ":$PATH:" in
    *":$bin:"*) ;;
    *) echo "$bin is not in your PATH; add this line to the file that your shell reads at its start:
  export PATH=\"$bin:\$PATH\"" ;;
    esac
}

# What the releases are called for this machine.
target() {
    case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo x86_64-unknown-linux-gnu ;;
    Linux-aarch64 | Linux-arm64) echo aarch64-unknown-linux-gnu ;;
    Darwin-x86_64) echo x86_64-apple-darwin ;;
    Darwin-arm64) echo aarch64-apple-darwin ;;
    *) fail "there is no program for $(uname -s) on $(uname -m); build it with: cargo install restday" ;;
    esac
}

download() {
    if command -v curl >/dev/null; then
        curl --proto '=https,file' -LsSf "$1" -o "$2" || fail "$1 could not be downloaded; check the version and the network"
    elif command -v wget >/dev/null; then
        wget -q "$1" -O "$2" || fail "$1 could not be downloaded; check the version and the network"
    else
        fail "neither curl nor wget is here; install one of them"
    fi
}

check() {
    if command -v sha256sum >/dev/null; then
        sha256sum -c "$1" >/dev/null 2>&1
    else
        shasum -a 256 -c "$1" >/dev/null 2>&1
    fi
}

# Puts a file of a mode into a folder in one step, so that a running program is never half replaced.
put() {
    mkdir -p "$3"
    file="$3/$(basename "$2")"
    cp "$2" "$file.new"
    chmod "$1" "$file.new"
    mv -f "$file.new" "$file"
}

fail() {
    echo "restday: $1" >&2
    exit 1
}

main
