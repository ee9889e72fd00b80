#!/usr/bin/env python3
"""What a person at a terminal sees: a line of progress once work has taken a
second, gone when it is over; messages that stay whole beside it; nothing in a
pager; nothing at all on a dumb terminal.

Usage: terminal.py CANDOUR
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

# Stands in for the program that reads PDF: takes its time, and finds a text.
SLOW = """#!/bin/sh
sleep 1.4
cat <<'end'
<html><body><doc><page width="600" height="800"><flow><block xMin="70" yMin="90" \
xMax="400" yMax="110"><line xMin="70" yMin="90" xMax="400" yMax="110"><word \
xMin="70" yMin="90" xMax="100" yMax="110">Staff</word><word xMin="110" yMin="90" \
xMax="130" yMax="110">are</word><word xMin="140" yMin="90" xMax="170" yMax="110">\
kind.</word></line></block></flow></page></doc></body></html>
end
"""


def run(folder, arguments, term="xterm", given=subprocess.DEVNULL):
    """The bytes that come on a terminal as standard error."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(arguments, cwd=folder, stdin=given,
                             stdout=subprocess.DEVNULL, stderr=theirs,
                             env={**os.environ, "TERM": term})
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(ours)
    return child.wait(), seen.decode()


def shown(seen):
    """What stays on the terminal: a line that is erased does not."""
    return "\n".join(line.split("\r\x1b[K")[-1]
                     for line in seen.replace("\r\n", "\n").split("\n"))


def check(command, folder):
    faults = []
    slow = ["--pdftotext", "./slow"]
    folder.joinpath("slow").write_text(SLOW)
    folder.joinpath("slow").chmod(0o700)
    folder.joinpath("press.txt").write_text("Staff are kind, inspectors said.\n")
    for i in range(2):
        folder.joinpath(f"letter{i}.pdf").write_text("%PDF-1.4\n%%EOF\n")

    status, seen = run(folder, [command, "compare", "letter0.pdf", "press.txt",
                                *slow])
    if status > 1 or "reading ..." not in seen:
        faults.append(f"no progress: {status}, {seen!r}")
    if shown(seen) != "":
        faults.append(f"progress stays: {seen!r}")

    status, seen = run(folder, [command, "compare", "press.txt", "press.txt"])
    if seen:
        faults.append(f"progress of work that is short: {seen!r}")

    status, seen = run(folder, [command, "compare", "letter0.pdf", "press.txt",
                                *slow], term="dumb")
    if seen:
        faults.append(f"a dumb terminal: {seen!r}")

    missing = [f"missing{i}.txt" for i in range(20000)]
    folder.joinpath("list").write_text("\n".join(
        ["letter0.pdf", *missing, "letter1.pdf", "press.txt"]))
    with open(folder.joinpath("list"), encoding="utf-8") as listed:
        status, seen = run(folder, [command, "index", "made.index", "-",
                                    "--threads", "1", "--keep-going", *slow],
                           given=listed)
    lines = shown(seen).split("\n")
    whole = [line for line in lines if line.startswith("candour: left out: missing")
             and line.endswith(": No such file or directory")]
    if status != 0 or len(whole) != len(missing):
        faults.append(f"{len(whole)} whole messages of {len(missing)}")
    if "documents" not in seen:
        faults.append("no progress of an index")

    # Nobody reads on: a pager waits, and stays as it is.
    reading, writing = os.pipe()
    folder.joinpath("many.txt").write_text(
        "\n\n".join(f"Visits to home {i} are late and weak." for i in range(9000)))
    ours, theirs = pty.openpty()
    child = subprocess.Popen([command, "compare", "many.txt", "press.txt",
                              "--format", "json"], cwd=folder, stdout=writing,
                             stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(writing)
    os.close(theirs)
    time.sleep(3)
    os.close(reading)
    child.wait()
    seen = os.read(ours, 65536).decode()
    os.close(ours)
    if shown(seen) != "candour: standard output: Broken pipe\n" \
            or seen.count("\r\x1b[K") > 8:
        faults.append(f"beside a pager: {seen[-200:]!r}")
    return faults


def main(command):
    with tempfile.TemporaryDirectory() as folder:
        faults = check(command, pathlib.Path(folder))
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))
