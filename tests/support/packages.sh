# Sourced: `need PACKAGE...` installs what is missing of these.
need() {
    local package missing=()
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get update -q
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -qy \
        --no-install-recommends "${missing[@]}"
}

build_packages=(gcc libc6-dev make cmake pkg-config libpcre2-dev libutf8proc-dev
    libstemmer-dev)
test_packages=(libcriterion-dev)
gate_packages=(clang clang-format libclang-rt-14-dev)
