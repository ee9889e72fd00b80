#!/bin/sh
# Prints the files of documentation packages of Debian that hold English prose,
# for bench_search to take its sentences from.
#
# Usage: documentation.sh FOLDER. The packages are put into FOLDER and taken
# apart there; those that are there already are not fetched again.
set -eu

packages="apache2-doc cmake-doc debian-handbook debian-policy
debian-reference-en developers-reference erlang-doc ghc-doc git-doc
gnuplot-doc libboost1.74-doc libglib2.0-doc libgtk-4-doc
libstdc++-12-doc linux-doc-6.1 llvm-14-doc maxima-doc octave-doc
openjdk-17-doc postgresql-doc-15 python-django-doc python-pandas-doc
python-scipy-doc python-sqlalchemy-doc python-sympy-doc python3.11-doc
qtbase5-doc-html r-doc-html rust-doc sqlite3-doc"

mkdir -p "$1"
cd "$1"
for package in $packages; do
    set -- "$package"_*.deb
    if [ ! -e "$1" ]; then
        apt-get download "$package" >&2 || continue
        set -- "$package"_*.deb
    fi
    if [ ! -d "files/$package" ]; then
        mkdir -p "files/$package"
        dpkg-deb -x "$1" "files/$package"
    fi
done
find "$PWD/files" -type f \( -name '*.html' -o -name '*.txt' -o -name '*.rst' \
    -o -name '*.txt.gz' -o -name '*.rst.gz' \) | LC_ALL=C sort |
    while read -r file; do
        case $file in
        *.gz)
            gunzip -kf "$file"
            echo "${file%.gz}"
            ;;
        *) echo "$file" ;;
        esac
    done | LC_ALL=C sort -u
