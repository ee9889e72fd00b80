# Sourced: `need PACKAGE...` installs what is missing of these (Debian's names).
need() {
    local package state missing=() as_root=()
    for package in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) ||
            state=none
        [ "$state" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy \
        --no-install-recommends -o DPkg::Lock::Timeout=120 "${missing[@]}" \
        </dev/null
}

build_packages=(gcc libc6-dev make cmake pkg-config libpcre2-dev
    libutf8proc-dev libstemmer-dev libxml2-dev libzip-dev libmd4c-dev
    libjansson-dev
    poppler-utils)
test_packages=(g++ libcriterion-dev python3 python3-jsonschema jq sqlite3
    cmark-gfm locales)
gate_packages=(clang clang-format libclang-rt-14-dev valgrind chromium
    libreoffice-writer-nogui groff zsh)

# Compares the bundled pair with build/candour; that there are flags is fine.
compare_pair() {
    local pair=corpus/cases/barking-dagenham-2021 status=0
    build/candour compare "$pair/official.txt" "$pair/press.txt" || status=$?
    [ "$status" -le 1 ]
}
