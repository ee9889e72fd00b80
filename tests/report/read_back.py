#!/usr/bin/env python3
"""Reads reports back with the programs that people use: Python's csv, sqlite3's
.import, jq, a JSON Schema validator and a Markdown renderer. All formats of one
case must tell the same flags, in the same words; and texts that are made to do
harm (formulas, markup, sequences that steer a terminal) must do none.

Usage: read_back.py ROOT CANDOUR            checks
       read_back.py --canary ROOT CANDOUR   seeds faults, which must be found
"""
import copy
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

HIDDEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\U000e0000-\U000e0fff]")
FORMULA = re.compile("[ \t]*[=+@\uff1d\uff0b\uff0d\uff20\u2212-]")

OFFICIAL = """Findings

Staff are kind, but records are =HYPERLINK("http://evil.example","x") late. \
Leaders know </script><script>alert(1)</script> their area well. Visits are \
`often` late | and ]]> plans *weak* in most cases.

What needs to improve

- -2+3 records of visits are poor
- @SUM(A1:A9) checks on \u202egnissim\u202c children are weak
- \x1b[31mred\x1b[0m plans are not \u200bgood [click](http://evil.example)
- the use of &lt;b&gt; <img src=x onerror=alert(1)> notes is poor
"""
PRESS = """Staff are kind, inspectors found. The report says: "Visits are `often` \
late | and ]]> plans *strong* in all cases." Thanks go to @somebody and #12.

The service should improve:

- =1+1 records of visits
- \x1b]0;title\x07 plans that are not \u200bgood
"""


def run(*command, stdin=None):
    made = subprocess.run(command, input=stdin, capture_output=True, check=False)
    if made.returncode not in (0, 1):
        raise SystemExit(f"{command}: {made.stderr.decode()}")
    return made.stdout


def strict(schema):
    """The schema with every member named: what is not in it is a fault here,
    though a reader should pass over it."""
    schema = copy.deepcopy(schema)

    def close(part):
        if isinstance(part, dict):
            if "properties" in part and "additionalProperties" not in part:
                part["unevaluatedProperties"] = False
            for value in part.values():
                close(value)
        elif isinstance(part, list):
            for value in part:
                close(value)

    close(schema)
    # What others build upon is closed by them.
    del schema["$defs"]["claim"]["unevaluatedProperties"]
    return schema


def check_schema(schema, report):
    validator = jsonschema.Draft202012Validator(strict(schema))
    return [f"schema: {list(error.absolute_path)}: {error.message[:200]}"
            for error in validator.iter_errors(report)]


def check_ndjson(report, path):
    """The lines hold the same claims, matches, flags and summary."""
    records = json.loads(run("jq", "-s", ".", str(path)))
    faults = []
    parts = {
        "claim": report["official"]["claims"] + report["press"]["claims"],
        "match": report["matches"],
        "flag": report["flags"],
        "summary": [report["summary"]],
    }
    for record, wanted in parts.items():
        found = [r for r in records if r["record"] == record]
        bare = [{k: v for k, v in r.items()
                 if k != "record" and not (record == "claim"
                                           and k in ("side", "document"))}
                for r in found]
        if bare != wanted:
            faults.append(f"ndjson: other {record} records")
    if records[0]["record"] != "report" or len(records) != 1 + sum(
            len(wanted) for wanted in parts.values()):
        faults.append("ndjson: other records")
    return faults


def cell(text):
    """A text as a cell of a table has it."""
    if text is None:
        return ""
    text = re.sub("[\t\r\n]", " ", text)
    mark = "'" if FORMULA.match(text) else ""
    return mark + HIDDEN.sub(lambda m: f"<U+{ord(m.group()):04X}>", text)


def wanted_rows(report):
    press = {c["id"]: c["text"] for c in report["press"]["claims"]}
    official = {c["id"]: c["text"] for c in report["official"]["claims"]}
    none = [None, None]
    return [{
        "official_name": cell(report["official"]["name"]),
        "press_name": cell(report["press"]["name"]),
        "flag": str(number + 1),
        "kind": flag["kind"],
        "direction": flag["direction"],
        "weight": str(flag["weight"]),
        "confidence": str(flag["confidence"]),
        "reason": cell(flag["reason"]),
        "press": cell(str(flag["press"]) if flag["press"] is not None else None),
        "press_start": cell(str((flag["press_span"] or none)[0] or "")
                            if (flag["press_span"] or none)[0] != 0 else "0"),
        "press_text": cell(flag["press_text"]),
        "press_claim": cell(press.get(flag["press"])),
        "official_text": cell(flag["official_text"]),
        "official_claim": cell(official.get(flag["official"])),
    } for number, flag in enumerate(report["flags"])]


def wanted_claims(report):
    def common(side, claim):
        return {
            "side": side, "name": cell(report[side]["name"]),
            "claim": str(claim["id"]), "kind": claim["kind"],
            "tone": claim["tone"], "start": str(claim["start"]),
            "end": str(claim["end"]), "line": str(claim["line"]),
            "text": cell(claim["text"]),
        }

    official = [common("official", claim) | {
        "document": "0", "coverage": claim["coverage"],
        "covered_by": cell(None if claim["covered_by"] is None
                           else str(claim["covered_by"])),
        "evidence": str(claim["evidence"]), "support": "",
        "section": claim["section"], "weight": str(claim["weight"]),
        "listed": "true" if claim["listed"] else "false",
    } for claim in report["official"]["claims"]]
    press = [common("press", claim) | {
        "document": "", "coverage": "", "covered_by": "", "evidence": "",
        "support": str(claim["support"]), "role": claim["role"],
        "voice": claim["voice"], "speaker": cell(claim["speaker"]),
    } for claim in report["press"]["claims"]]
    return official + press


def wanted_matches(report):
    press = {c["id"]: c["text"] for c in report["press"]["claims"]}
    official = {c["id"]: c["text"] for c in report["official"]["claims"]}
    return [{
        "official_name": cell(report["official"]["name"]),
        "press_name": cell(report["press"]["name"]),
        "press": str(match["press"]), "document": str(match["document"]),
        "official": str(match["official"]), "score": str(match["score"]),
        "relation": match["relation"], "press_text": cell(press[match["press"]]),
        "official_text": cell(official[match["official"]]),
    } for match in report["matches"]]


def check_rows(name, rows, wanted):
    if len(rows) != len(wanted):
        return [f"{name}: {len(rows)} rows, not {len(wanted)}"]
    for number, (one, other) in enumerate(zip(rows, wanted)):
        for key in other:
            if one.get(key) != other[key]:
                return [f"{name}: row {number}, {key}: {one.get(key)!r}, "
                        f"not {other[key]!r}"]
    return []


def read_csv(path, separator):
    text = path.read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""),
                               delimiter=separator, strict=True))


def read_sqlite(path, mode):
    script = f".mode {mode}\n.import '{path}' flags\n.mode json\n" \
             "SELECT * FROM flags;\n"
    made = run("sqlite3", ":memory:", stdin=script.encode())
    return json.loads(made) if made.strip() else []


class Text(html.parser.HTMLParser):
    """The words of a page, and what there is in it beside them."""

    def __init__(self):
        super().__init__()
        self.words, self.tags = [], set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.words.append(data)


def check_markdown(report, path):
    """Rendered, it has the words of every flag as they are, and no markup of
    the texts."""
    made = run("cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough",
               "-e", "autolink", str(path))
    page = Text()
    page.feed(made.decode())
    words = " ".join("".join(page.words).split())
    faults = [f"markdown: not its own: <{tag}>" for tag in page.tags - {
        "h1", "h2", "p", "ul", "li", "table", "thead", "tbody", "tr", "th",
        "td", "strong", "blockquote", "hr"}]
    for flag in report["flags"]:
        if flag["kind"] in ("omitted", "list-item-dropped"):
            continue
        for text in (flag["press_text"], flag["official_text"]):
            shown = cell(text)
            shown = shown[1:] if FORMULA.match(text or "") else shown
            if " ".join(shown.split()) not in words:
                faults.append(f"markdown: without {shown!r}")
    return faults


def check_case(schema, folder):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    wanted = wanted_rows(report)
    faults = check_schema(schema, report)
    faults += check_ndjson(report, folder / "report.ndjson")
    for name, separator, mode in (("flags.csv", ",", "csv"),
                                  ("flags.tsv", "\t", "tabs")):
        path = folder / name
        faults += check_rows(name, read_csv(path, separator), wanted)
        faults += check_rows(name + " in sqlite3", read_sqlite(path, mode),
                             wanted)
    faults += check_rows("claims.csv", read_csv(folder / "claims.csv", ","),
                         wanted_claims(report))
    faults += check_rows("matches.csv", read_csv(folder / "matches.csv", ","),
                         wanted_matches(report))
    faults += check_markdown(report, folder / "report.md")
    if b"\r\n" not in (folder / "flags.csv").read_bytes():
        faults.append("flags.csv: no CRLF")
    return [f"{folder.name}: {fault}" for fault in faults]


FILES = {
    "report.txt": ["--format", "text"], "brief.txt": ["--brief"],
    "report.json": ["--format", "json"], "report.ndjson": ["--format", "ndjson"],
    "report.html": ["--format", "html"], "report.md": ["--format", "markdown"],
    "flags.csv": ["--format", "csv"], "flags.tsv": ["--format", "tsv"],
    "claims.csv": ["--format", "csv", "--table", "claims"],
    "matches.csv": ["--format", "csv", "--table", "matches"],
}


def check_hostile(schema, command, folder, spoil=lambda name, made: made):
    """Texts that are made to do harm."""
    (folder / "official.txt").write_text(OFFICIAL, encoding="utf-8")
    (folder / "press.txt").write_text(PRESS, encoding="utf-8")
    faults = []
    for name, options in FILES.items():
        made = run(command, "compare", str(folder / "official.txt"),
                   str(folder / "press.txt"), *options)
        made = spoil(name, made)
        (folder / name).write_bytes(made)
        text = made.decode("utf-8").replace("\r\n", "\n")
        allowed = "\t" if name.endswith(".tsv") else ""
        for found in HIDDEN.findall(text):
            if found not in allowed:
                faults.append(f"{name}: U+{ord(found):04X}")
    page = Text()
    page.feed((folder / "report.html").read_text(encoding="utf-8"))
    if "img" in page.tags or (folder / "report.html").read_text(
            encoding="utf-8").count("<script") != 1:
        faults.append("report.html: markup of the texts")
    for name in ("report.txt", "report.html", "report.md"):
        if "cannot be seen" not in (folder / name).read_text(encoding="utf-8"):
            faults.append(f"{name}: what cannot be seen is not told")
    for name, separator in (("flags.csv", ","), ("claims.csv", ","),
                            ("matches.csv", ","), ("flags.tsv", "\t")):
        for row in read_csv(folder / name, separator):
            faults += [f"{name}: a formula: {value!r}"
                       for value in row.values() if FORMULA.match(value)]
    if "'=" not in (folder / "claims.csv").read_text(encoding="utf-8"):
        faults.append("claims.csv: no formula was there to be stopped")
    faults = [f"hostile: {fault}" for fault in faults]
    return faults + check_case(schema, folder)


SEEDED = [
    ("report.json", '"direction": "neutral"', '"direction": "good"', "schema"),
    ("report.json", '"rule":', '"another": 1, "rule":', "schema"),
    ("report.ndjson", '"record": "match"', '"record": "matched"', "ndjson"),
    ("flags.csv", "favourable", "favorable", "flags.csv: row"),
    ("flags.tsv", "favourable", "favorable", "flags.tsv in sqlite3: row"),
    ("claims.csv", "\r\n", "\r\nofficial\r\n", "claims.csv: "),
    ("claims.csv", ",praise,", ",prise,", "claims.csv: row"),
    ("matches.csv", "verbatim", "verbal", "matches.csv: row"),
    ("report.md", "**Letters are**", "**Letter is**", "without"),
    ("report.md", "clean bill", "<b>clean</b> bill", "not its own"),
]


# What a writer might let through: file, what is put at its end or replaced, by
# what, a word of the fault.
LET_THROUGH = [
    ("report.txt", None, b"\x1b[31m", "report.txt: U+001B"),
    ("brief.txt", None, "\u202e".encode(), "brief.txt: U+202E"),
    ("report.json", b"Staff", "Staff\u200b".encode(), "report.json: U+200B"),
    ("report.html", b"</main>", b"<img src=x></main>", "markup of the texts"),
    ("report.md", b"cannot be seen", b"is here", "what cannot be seen"),
    ("claims.csv", b",'=", b",=", "claims.csv: a formula"),
    ("flags.tsv", b"\t'", b"\t", "flags.tsv: a formula"),
]


def check_let_through(schema, command):
    missed = []
    for name, old, new, wanted in LET_THROUGH:
        def spoil(made_name, made):
            if made_name != name:
                return made
            return made + new if old is None else made.replace(old, new)

        with tempfile.TemporaryDirectory() as folder:
            faults = check_hostile(schema, command, pathlib.Path(folder), spoil)
        if not any(wanted in fault for fault in faults):
            missed.append(f"{name}: let through: {new}")
    return missed


def check_seeded(schema, golden):
    missed = []
    for name, old, new, wanted in SEEDED:
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(made, golden.name)
            folder.mkdir()
            for one in golden.iterdir():
                (folder / one.name).write_bytes(one.read_bytes())
            text = (folder / name).read_bytes().decode()
            (folder / name).write_bytes(text.replace(old, new, 1).encode())
            if old not in text or not any(
                    wanted in fault for fault in check_case(schema, folder)):
                missed.append(f"{name}: not found: {old} => {new}")
    return missed


def main(arguments):
    is_canary = arguments[0] == "--canary"
    root, command = arguments[1:] if is_canary else arguments
    root = pathlib.Path(root)
    schema = json.loads((root / "examples/report.schema.json").read_text(
        encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    cases = sorted(path for path in (root / "tests/golden").iterdir()
                   if path.is_dir())
    if is_canary:
        faults = check_seeded(schema, root / "tests/golden/barking-dagenham-2021")
        faults += check_let_through(schema, command)
    else:
        faults = [fault for case in cases for fault in check_case(schema, case)]
        with tempfile.TemporaryDirectory() as made:
            faults += check_hostile(schema, command, pathlib.Path(made))
    for fault in faults:
        print(fault)
    print(f"{len(cases)} cases, {len(faults)} faults")
    return 1 if faults or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
