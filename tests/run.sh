#!/usr/bin/env bash
# Installs what is missing, builds into build/, compares the bundled pair, and
# passes every test.
# Arguments are definitions for CMake, as -DCANDOUR_REQUIRE_TOOLS=ON.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/support/packages.sh
need "${build_packages[@]}" "${test_packages[@]}"
cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DCANDOUR_BUILD_TESTS=ON \
    -DCANDOUR_WERROR=ON -DCANDOUR_SANITIZE= "$@"
cmake --build build -j "$(nproc)"
compare_pair
ctest --test-dir build --output-on-failure --no-tests=error -j "$(nproc)"
