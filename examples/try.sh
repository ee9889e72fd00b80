#!/usr/bin/env bash
# Installs what is missing, builds, and compares a real pair: what an inspection
# letter found, and what the press text about it says.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/support/packages.sh
need "${build_packages[@]}"
cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DCANDOUR_BUILD_TESTS=OFF \
    -DCANDOUR_SANITIZE=
cmake --build build -j "$(nproc)"
compare_pair
