#!/usr/bin/env bash
# Installs what is missing, builds, and passes every test.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/support/packages.sh
need "${build_packages[@]}" "${test_packages[@]}"
cmake -S . -B build -DCANDOUR_BUILD_TESTS=ON -DCANDOUR_WERROR=ON
cmake --build build -j 2
ctest --test-dir build --output-on-failure --no-tests=error
