#!/usr/bin/env python3
"""Opens reports as pages in Chromium, by its debugging pipe, and looks at them
as a person and a checker of accessibility would: nothing on the console, nothing
fetched, every link of a flag leads to its counterpart, no sideways scrolling,
landmarks, headings, names and contrast, in both themes, at two widths, on paper.

Usage: browser.py CHROMIUM PAGE...             checks the pages
       browser.py --canary CHROMIUM PAGE       seeds faults, which must be found
       browser.py --shots FOLDER CHROMIUM PAGE checks, and saves pictures
"""
import base64
import fcntl
import json
import os
import pathlib
import subprocess
import sys
import tempfile

# Runs in the page; returns the faults that it finds, one line each.
LOOK = r"""
(() => {
const faults = [];
const all = s => [...document.querySelectorAll(s)];
const fault = (...words) => faults.push(words.join(' '));

const root = document.documentElement;
if (root.scrollWidth > window.innerWidth)
  fault('scrolls sideways:', root.scrollWidth, 'of', window.innerWidth);

const ids = new Set();
for (const one of all('[id]')) {
  if (ids.has(one.id)) fault('twice the id', one.id);
  ids.add(one.id);
}
for (const link of all('a')) {
  const to = link.getAttribute('href') || '';
  if (!to.startsWith('#') || !ids.has(to.slice(1)))
    fault('a link leads nowhere:', to);
}
for (const flag of all('[id^="flag-"]')) {
  const number = flag.id.slice(5);
  const press = document.getElementById('press-' + number);
  const official = document.getElementById('official-' + number);
  if (press && press.getAttribute('href') !==
      (official ? '#official-' : '#flag-') + number)
    fault('no way from the press text of', flag.id);
  if (official && official.getAttribute('href') !==
      (press ? '#press-' : '#flag-') + number)
    fault('no way from the official text of', flag.id);
}
for (const mark of all('a.no[id]'))
  if (!document.getElementById('flag-' + mark.dataset.flag))
    fault('a number without its flag:', mark.id);

for (const [tag, count] of [['main', 1], ['body > header', 1],
                            ['body > footer', 1], ['nav', 1], ['h1', 1]])
  if (all(tag).length !== count) fault(all(tag).length, 'of', tag);
for (const one of [...document.body.children])
  if (!one.matches('header, nav, main, footer, script, .skip'))
    fault('outside of any landmark:', one.tagName);
if (root.lang !== 'en') fault('no language');
if (!document.title) fault('no title');
let level = 0;
for (const one of all('h1, h2, h3, h4, h5, h6')) {
  const now = Number(one.tagName[1]);
  if (now > level + 1) fault('a heading too deep:', one.textContent);
  level = now;
}

const name = one => {
  const by = one.getAttribute('aria-labelledby');
  if (by) return by.split(' ').map(
    id => (document.getElementById(id) || {}).textContent || '').join('');
  return one.getAttribute('aria-label') || one.textContent ||
    (one.labels && one.labels[0] ? one.labels[0].textContent : '');
};
for (const one of all('a, button, section, nav, [role=region], [role=img], ' +
                      'article, input'))
  if (!name(one).trim()) fault('no name:', one.outerHTML.slice(0, 60));
for (const one of all('svg'))
  if (one.getAttribute('aria-hidden') !== 'true' &&
      one.getAttribute('role') !== 'img')
    fault('a picture that is neither named nor hidden');
for (const one of all('th')) if (!one.scope) fault('a header without scope');
for (const one of all('[tabindex]'))
  if (one.tabIndex !== 0) fault('an order of tabs of its own');
for (const one of all('*')) {
  for (const attribute of one.attributes)
    if (attribute.name === 'style' || attribute.name.startsWith('on'))
      fault('an attribute', attribute.name);
  const style = getComputedStyle(one);
  if (/auto|scroll/.test(style.overflowY) && one.scrollHeight > one.clientHeight
      && one !== root && one.tabIndex !== 0)
    fault('scrolls, but not by keyboard:', one.className);
}

const numbers = colour => colour.match(/[\d.]+/g).map(Number);
const light = colour => {
  const [r, g, b] = numbers(colour).map(v => v / 255).map(
    v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = one => {
  for (; one; one = one.parentElement) {
    const colour = getComputedStyle(one).backgroundColor;
    const parts = numbers(colour);
    if (parts.length < 4 || parts[3] === 1) return colour;
    if (parts[3] > 0) return 'rgb(127,127,127)'; /* not reckoned: fails */
  }
  return getComputedStyle(root).colorScheme === 'x' ? '' : 'rgb(255,255,255)';
};
const contrast = (one, colour) => {
  const a = light(colour), b = light(ground(one));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};
const seen = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const one = walker.currentNode.parentElement;
  if (seen.has(one) || !walker.currentNode.data.trim() ||
      one.matches('script, style')) continue;
  seen.add(one);
  const style = getComputedStyle(one);
  if (style.display === 'none') continue;
  const large = parseFloat(style.fontSize) >= 24 ||
    (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
  const ratio = contrast(one, style.color);
  if (ratio < (large ? 3 : 4.5))
    fault('contrast', ratio.toFixed(2), 'of', one.tagName, one.className);
}
for (const one of all('.c')) {
  const style = getComputedStyle(one, '::before');
  if (style.content !== 'none' && style.content !== 'normal' &&
      contrast(one, style.color) < 3)
    fault('contrast of the sign of', one.className);
}
return [...new Set(faults)];
})()
"""

# Follows every number in the texts, and looks whether its target can be seen.
FOLLOW = r"""
(() => {
const faults = [];
for (const link of document.querySelectorAll('a.no, .to, #glance a, #ledger a')) {
  location.hash = link.getAttribute('href');
  const target = document.querySelector(':target');
  if (!target) { faults.push('no target: ' + link.getAttribute('href')); continue; }
  if (!target.getClientRects().length)
    faults.push('hidden: ' + link.getAttribute('href'));
  const box = target.getBoundingClientRect();
  const pane = target.closest('.pane');
  const around = pane ? pane.getBoundingClientRect() : { top: 0, bottom: 1e9 };
  const top = Math.max(0, around.top);
  const bottom = Math.min(window.innerHeight, around.bottom);
  if (box.bottom < top || box.top > bottom)
    faults.push('out of sight: ' + link.getAttribute('href'));
}
location.hash = '';
return faults;
})()
"""

# Without the script nothing is lost: all flags are there, and no control.
PLAIN = r"""
(() => document.getElementById('tools').hidden ? [] : ['a tool without script'])()
"""

# With it, flags can be hidden and gone through by key.
TOOLS = r"""
(() => {
const faults = [];
const flags = [...document.querySelectorAll('[data-direction]')];
const press = k => document.body.dispatchEvent(
  new KeyboardEvent('keydown', { key: k, bubbles: true }));
if (flags.length === 0) return faults;
if (document.getElementById('tools').hidden) return ['no tools'];
const boxes = [...document.querySelectorAll('#tools input')];
press('n');
if (location.hash) faults.push('n leads somewhere unasked');
boxes.at(-1).click();
press('n');
if (location.hash !== '#' + flags[0].id) faults.push('n leads to ' + location.hash);
if (flags.length > 1) {
  press('n');
  press('p');
  if (location.hash !== '#' + flags[0].id) faults.push('p leads to ' + location.hash);
}
boxes.at(-1).click();
const choices = boxes.slice(0, -1);
for (const box of choices) box.click();
if (flags.some(flag => flag.getClientRects().length))
  faults.push('a flag cannot be hidden');
if (document.querySelector('.group') &&
    document.querySelector('.group').getClientRects().length)
  faults.push('a group without flags is shown');
for (const box of choices) box.click();
if (flags.some(flag => getComputedStyle(flag).display === 'none'))
  faults.push('a flag stays hidden');
location.hash = '';
return faults;
})()
"""

PRINTED = r"""
[...document.querySelectorAll('.pane')].filter(
  pane => getComputedStyle(pane).overflowY !== 'visible').map(
  () => 'a text is cut off on paper')
"""

# (name, what is replaced, by what, a word of the fault that must be found)
SEEDED = [
    ("link", 'href="#official-1"', 'href="#official-999999"', "leads nowhere"),
    ("way", 'id="official-1" href="#flag-1"',
     'id="official-1" href="#flag-2"', "no way from"),
    ("script", "</main>", "<script>alert(1)</script></main>", "console:"),
    ("style", "</main>", '<p style="color:red">x</p></main>', "console:"),
    ("fetch", "</main>", '<img src="seeded.png" alt=""></main>', "fetched: "),
    ("wide", "</main>", "<pre>" + "m" * 400 + "</pre></main>", "sideways"),
    ("pale", "</main>", '<p><font color="#bbbbbb">pale</font></p></main>',
     "contrast"),
    ("name", "</main>", '<a href="#glance"></a></main>', "no name"),
    ("landmark", "<main>", "<div>", "of main"),
    ("heading", "</main>", "<h5>deep</h5></main>", "too deep"),
    ("twice", "</main>", '<p id="glance">again</p></main>', "twice the id"),
    ("syntax", "</script>", "//</script>", "console:"),
    ("tools", "hasKeys = isChecked", "hasKeys = !isChecked", "n leads"),
    ("plain", 'id="tools" hidden', 'id="tools"', "a tool without script"),
    ("follow", "</main>", "<style>.no{display:none}</style></main>", "hidden: "),
    ("paper", "</main>", "<style>@media print{.pane{overflow:auto!important}}"
     "</style></main>", "cut off on paper"),
    ("dark", "</main>", "<style>@media (prefers-color-scheme: dark){"
     ":root{--ink:#333}}</style></main>", "dark, 1280: contrast"),
    ("narrow", "</main>", "<style>@media (max-width:40rem){h1{width:900px}}"
     "</style></main>", "light, 360: scrolls sideways"),
]

# Faults that only a page without its policy can have; and how each is looked at.
FREE = {"fetch", "tools", "follow", "paper", "dark", "narrow"}
LOOKS_AT = {"dark": ("dark", 1280), "narrow": ("light", 360)}
POLICY = 'http-equiv="Content-Security-Policy"'


class Browser:
    """One Chromium, spoken to by its pipe."""

    def __init__(self, program, folder):
        to_child, self.out = os.pipe()
        self.into, from_child = os.pipe()

        def place():
            # Out of the way first: one of them may be 3 or 4 already.
            reading = fcntl.fcntl(to_child, fcntl.F_DUPFD, 10)
            writing = fcntl.fcntl(from_child, fcntl.F_DUPFD, 10)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
             "--disable-background-networking", "--remote-debugging-pipe",
             "--disable-ipc-flooding-protection",
             "--user-data-dir=" + folder, "about:blank"],
            preexec_fn=place, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []

    def read(self):
        while b"\0" not in self.buffer:
            part = os.read(self.into, 1 << 16)
            if not part:
                raise SystemExit("the browser has ended")
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        while not any(e.get("method") == method for e in self.events):
            self.events.append(self.read())

    def open_tab(self):
        target = self.ask("Target.createTarget", url="about:blank")
        self.session = self.ask("Target.attachToTarget", flatten=True,
                                targetId=target["targetId"])["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def evaluate(self, code):
        answer = self.ask("Runtime.evaluate", expression=code,
                          returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(str(answer["exceptionDetails"]))
        return answer["result"]["value"]

    def load(self, address, theme, width):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900,
                 deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", media="screen", features=[
            {"name": "prefers-color-scheme", "value": theme}])
        self.events.clear()
        self.ask("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")

    def told(self, address):
        """What the console said and the network was asked for."""
        faults = []
        for event in self.events:
            method, data = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded":
                faults.append("console: " + data["entry"]["text"])
            elif method == "Runtime.consoleAPICalled":
                faults.append("console: a message")
            elif method == "Runtime.exceptionThrown":
                faults.append("console: "
                              + data["exceptionDetails"].get("text", ""))
            elif method == "Network.requestWillBeSent":
                url = data["request"]["url"].split("#")[0]
                if url != address and not url.startswith("data:"):
                    faults.append("fetched: " + url)
        return faults

    def shoot(self, path):
        picture = self.ask("Page.captureScreenshot", format="png",
                           captureBeyondViewport=True)
        pathlib.Path(path).write_bytes(base64.b64decode(picture["data"]))

    def end(self):
        self.process.kill()
        self.process.wait()


LOOKS = [(theme, width) for theme in ("light", "dark") for width in (1280, 360)]


def check(browser, page, shots=None, looks=LOOKS):
    address = pathlib.Path(page).resolve().as_uri()
    faults = []
    for theme, width in looks:
        browser.load(address, theme, width)
        if shots:
            browser.shoot(f"{shots}/{theme}-{width}.png")
        found = browser.evaluate(LOOK) + browser.evaluate(TOOLS)
        if theme == "light":
            found += browser.evaluate(FOLLOW)
        found += browser.told(address)
        faults += [f"{theme}, {width}: {one}" for one in found]
    browser.ask("Emulation.setEmulatedMedia", media="print")
    faults += browser.evaluate(PRINTED)
    paper = browser.ask("Page.printToPDF", printBackground=True)
    if shots:
        pathlib.Path(f"{shots}/paper.pdf").write_bytes(
            base64.b64decode(paper["data"]))
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.load(address, "light", 1280)
    faults += browser.evaluate(PLAIN)
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    return faults


def check_seeded(browser, page, folder):
    text = pathlib.Path(page).read_text(encoding="utf-8")
    missed = []
    for name, old, new, wanted in SEEDED:
        if old not in text:
            missed.append(f"{name}: there is no {old} to replace")
            continue
        seeded = text.replace(old, new, 1)
        if name in FREE:
            seeded = seeded.replace(POLICY, 'name="seeded"', 1)
        path = pathlib.Path(folder, name + ".html")
        path.write_text(seeded, encoding="utf-8")
        if not any(wanted in fault
                   for fault in check(browser, path, looks=[
                       LOOKS_AT.get(name, LOOKS[0])])):
            missed.append(f"{name}: not found")
    return missed


def main(arguments):
    is_canary = arguments[:1] == ["--canary"]
    shots = arguments[1] if arguments[:1] == ["--shots"] else None
    program, *pages = arguments[2 if shots else 1 if is_canary else 0:]
    faults = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        try:
            browser.open_tab()
            for page in pages:
                if is_canary:
                    faults += check_seeded(browser, page, folder)
                else:
                    faults += [f"{page}: {one}"
                               for one in check(browser, page, shots)]
        finally:
            browser.end()
    for fault in faults:
        print(fault)
    print(f"{len(pages)} pages, {len(faults)} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
