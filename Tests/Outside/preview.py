"""`chapbut serve` in a real browser at the width of a cheap telephone, and under attack. Only addresses of this computer are used.

    python preview.py PROGRAM STORIES
"""

import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROGRAM, STORIES = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PRODUCER, PRODUCT = "ong-rung-u-minh", "mat-ong-hoa-tram"
DAY = "2026-11-23"
STUDIO = f"_chapbut/studio/{PRODUCER}/{PRODUCT}/vi"
FACTS = f"_chapbut/studio/{PRODUCER}/{PRODUCT}/facts"
PICTURES = f"_chapbut/studio/{PRODUCER}/{PRODUCT}/pictures"
PAGE = f"vi/san-pham/{PRODUCER}/{PRODUCT}/"


def say(line):
    print(f"-- {line}", flush=True)


class Catalogue:
    """A folder with one producer, where nothing is published without its yes."""

    def __init__(self, folder):
        self.folder = Path(folder) / "stories"
        self.folder.mkdir()
        for name in ["site.yaml", "pages"]:
            source = STORIES / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, self.folder / name)
        shutil.copytree(STORIES / "tay-nam-bo" / PRODUCER, self.folder / PRODUCER)
        self.product = self.folder / PRODUCER / PRODUCT
        self.edit(self.folder / "site.yaml", "approval: optional", "approval: required")

    def edit(self, file, old, new):
        """As an editor does it: written aside, then renamed."""
        text = file.read_text()
        assert old in text, f"{old!r} isn't in {file}"
        aside = file.with_name(f".{file.name}.tmp")
        aside.write_text(text.replace(old, new, 1))
        aside.rename(file)

    def build(self):
        """The site and its feeds, as `build` publishes them."""
        site = self.folder.parent / "_site"
        run = subprocess.run(
            [PROGRAM, "build", self.folder, "--output", site, "--as-of", DAY, "--accept-shrink"], capture_output=True, text=True)
        assert run.returncode in (0, 1), run.stderr
        page = site / PAGE / "index.html"
        feeds = list((site / "feeds").glob("google-merchant.vi-VN.xml"))
        return (
            "Chở ong theo bông tràm" in page.read_text() if page.exists() else False,
            any("RH-HT-500" in feed.read_text() for feed in feeds),
        )


class Server:
    """`chapbut serve` over a catalogue, with a link for its producer."""

    def __init__(self, catalogue, *options, port="0"):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", catalogue.folder, "--port", port, "--as-of", DAY, *options],
            stderr=subprocess.PIPE, text=True)
        self.isEnded = False
        self.lines = []
        self.told = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()
        self.home = self.wait(r"Trang: (http://localhost:\d+/)")
        self.link = self.wait(r"(http://127\.0\.0\.1:\d+/t/\w+/)") if "--share" in options else None

    def read(self):
        for line in self.process.stderr:
            with self.told:
                self.lines.append(line)
                self.told.notify_all()

    def wait(self, pattern):
        with self.told:
            found = self.told.wait_for(lambda: re.search(pattern, "".join(self.lines)), 60)
            assert found, f"{pattern} was never told: {self.lines}"
            return found.group(1)

    def end(self):
        self.isEnded = True
        self.process.terminate()
        self.process.wait(10)

    def memory(self):
        """Resident, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


@contextmanager
def serving(*options):
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Catalogue(folder)
        server = Server(catalogue, *options)
        try:
            yield catalogue, server
            assert server.isEnded or server.process.poll() is None, "the server is down"
        finally:
            server.end()


SHARE = ["--share", "--share-address", "127.0.0.1", "--share-port", "0"]


def until(what, condition, seconds=15):
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.05)
    return value


# The whole loop


def loop(browser, has_script):
    say(f"a draft, a remark, a yes, a page and a feed; then a word changes ({'with' if has_script else 'without'} JavaScript)")
    with serving(*SHARE) as (catalogue, server):
        facts, story = catalogue.product / "product.yaml", catalogue.product / "vi.md"
        catalogue.edit(facts, "status: published", "status: draft")
        catalogue.edit(facts, "  shelf_life: 24 months", "  shelf_life: 36 months")
        phone = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=has_script).new_page()

        def read():
            phone.goto(f"{server.link}{PRODUCT}/")
            return phone.inner_text("main")

        phone.goto(server.link)
        phone.get_by_role("link", name="Mật ong hoa tràm Rừng Hoa").click()
        until("the draft on the telephone", lambda: "36 tháng" in read() or "36 months" in read())
        assert phone.evaluate("document.documentElement.scrollWidth <= 360") if has_script else True, "wider than the screen"

        # The producer says what is wrong: a fact and a sentence.
        card = phone.locator("li", has_text=re.compile("Hạn dùng", re.I)).last
        card.locator("summary").click()
        card.locator("textarea").fill("24 tháng chứ không phải 36")
        card.get_by_role("button", name="Gửi").click()
        phone.get_by_text("Cảm ơn! Đã ghi chỗ sai.").wait_for()
        sentence = phone.locator("li", has_text="Bên trong rì rì như nồi cơm vừa cạn nước.").last
        sentence.locator("summary").click()
        sentence.locator("textarea").fill("Không phải nồi cơm")
        sentence.get_by_role("button", name="Gửi").click()
        phone.get_by_text("Đã báo sai: Không phải nồi cơm").wait_for()
        assert phone.get_by_role("button", name="Đồng ý").count() == 0, "nobody approves what is said to be wrong"

        # The remarks are at their lines, for the consultant who wants the product published.
        catalogue.edit(facts, "status: draft", "status: published")
        check = subprocess.run(
            [PROGRAM, "check", catalogue.folder, "--as-of", DAY, "--format", "json"], capture_output=True, text=True)
        found = {(Path(item["file"]).name, item["line"]): item for item in json.loads(check.stdout)["diagnostics"] if item["rule"] == "open-remark"}
        line = 1 + next(n for n, l in enumerate(facts.read_text().split("\n")) if l.startswith("  shelf_life:"))
        assert ("product.yaml", line) in found, found
        line = 1 + next(n for n, l in enumerate(story.read_text().split("\n")) if "nồi cơm" in l)
        assert ("vi.md", line) in found, found
        say(f"the remarks stand at their lines, vi.md:{line} among them")

        # The consultant mends both, which settles the remarks.
        catalogue.edit(facts, "  shelf_life: 36 months", "  shelf_life: 24 months")
        catalogue.edit(story, "như nồi cơm vừa cạn nước", "như mưa xa")
        assert catalogue.build() == (False, False), "nothing is published without a yes"

        # The producer reads it again and says yes.
        until("the new text on the telephone", lambda: "như mưa xa" in read() and "36 tháng" not in phone.inner_text("main"))
        for box in phone.get_by_role("checkbox").all():
            box.check()
        phone.get_by_label("Họ và tên").fill("Tô Văn Thoại")
        phone.get_by_role("button", name="Đồng ý").click()
        phone.get_by_text("Cảm ơn! Đã ghi lời đồng ý.").wait_for()
        approvals = (catalogue.product / "approvals.yaml").read_text()
        assert "way: page" in approvals and "Tô Văn Thoại" in approvals and "sha256-" in approvals, approvals
        assert catalogue.build() == (True, True), "approved: on its page and in its feed"

        # A word changes: it is out again, until the next yes.
        catalogue.edit(story, "như mưa xa", "như mưa rất xa")
        assert catalogue.build() == (False, False), "a word has changed since the yes"
        until("the yes is void on the telephone", lambda: "Tô Văn Thoại đã đồng ý" not in read())
        phone.context.close()


def race(browser):
    say("a yes to what has changed meanwhile is refused, and the new text is shown")
    with serving(*SHARE) as (catalogue, server):
        phone = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
        phone.goto(f"{server.link}{PRODUCT}/")
        for box in phone.get_by_role("checkbox").all():
            box.check()
        phone.get_by_label("Họ và tên").fill("Tô Văn Thoại")
        catalogue.edit(catalogue.product / "vi.md", "nồi cơm vừa cạn nước", "nồi cháo")
        phone.get_by_role("button", name="Đồng ý").click()
        phone.get_by_text("Bản này vừa được sửa").wait_for()
        assert "nồi cháo" in phone.inner_text("main")
        assert not (catalogue.product / "approvals.yaml").exists()
        phone.context.close()


def unsent(browser):
    say("words that do not reach the server stay in their form, and so do those beside them")
    with serving(*SHARE) as (catalogue, server):
        phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
        phone.goto(f"{server.link}{PRODUCT}/")

        def write(sentence, words):
            item = phone.locator("li", has_text=sentence).last
            if not item.locator("textarea").is_visible():
                item.locator("summary").click()
            item.locator("textarea").fill(words)
            return item

        write("10 giờ đêm", "chín giờ chứ")
        item = write("Bên trong rì rì như nồi cơm vừa cạn nước.", "Không phải nồi cơm")
        answers = [
            lambda route: route.abort(), lambda route: route.fulfill(status=404, content_type="text/html", body="<h1>Gone</h1>"),
            lambda route: route.fulfill(status=429, content_type="text/html", body="<h1>Wait</h1>"),
        ]
        for answer in answers:
            phone.route("**/wrong", answer)
            item.get_by_role("button", name="Gửi").click()
            item.get_by_role("alert").wait_for()
            assert item.locator("textarea").input_value() == "Không phải nồi cơm"
            item.evaluate("item => item.querySelector('[role=alert]').remove()")
            phone.unroute("**/wrong")
        item.get_by_role("button", name="Gửi").click()
        phone.get_by_text("Đã báo sai: Không phải nồi cơm").wait_for()
        other = phone.locator("li", has_text="10 giờ đêm").last
        assert other.locator("textarea").input_value() == "chín giờ chứ", "another sentence's words are gone"

        # The computer can't write the remark down: no page says that it did.
        (catalogue.product / "remarks.yaml").write_text("- không phải bảng\n")
        other.locator("summary").click() if not other.locator("textarea").is_visible() else None
        other.get_by_role("button", name="Gửi").click()
        phone.get_by_text("Máy bên kia chưa ghi được.").wait_for()
        assert phone.locator("li", has_text="10 giờ đêm").last.locator("textarea").input_value() == "chín giờ chứ"
        phone.context.close()


# Live pages


def live(browser):
    say("a saved edit is on the open page, which keeps its place; a broken story keeps its last good page")
    with serving() as (catalogue, server):
        catalogue.edit(catalogue.folder / "site.yaml", "approval: required", "approval: optional")
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        until("the page is there", lambda: ask(server.home, "/" + PAGE)[0] == 200)
        page.goto(server.home + PAGE)
        page.evaluate("document.querySelector('.prose').scrollIntoView({ behavior: 'instant' })")
        before = page.evaluate("scrollY")
        assert before > 300
        page.evaluate("window.isStillThere = true")
        story = catalogue.product / "vi.md"
        catalogue.edit(story, "Người ngoài nghe rừng ồn tưởng gió.", "Người ngoài nghe rừng ồn tưởng gió chướng.")
        page.get_by_text("tưởng gió chướng.").wait_for()
        assert abs(page.evaluate("scrollY") - before) < 5, "the page has moved under its reader"
        assert page.evaluate("window.isStillThere"), "the page was loaded anew, where its words alone had changed"

        # Two languages that tell different numbers: the finding stands beside the words of the other one and leads to its line.
        english = page.context.new_page()
        english.goto(server.home + f"en/products/{PRODUCER}/{PRODUCT}/")
        catalogue.edit(story, "để đứng 7 ngày", "để đứng 9 ngày")
        beside = english.locator(".chapbut-beside")
        beside.first.wait_for()
        assert "/en.md:" in beside.first.locator("a").get_attribute("href")
        assert "passes through a steel sieve" in beside.first.evaluate("note => note.parentElement.textContent")
        catalogue.edit(story, "để đứng 9 ngày", "để đứng 7 ngày")
        until("nothing stands beside it any more", lambda: beside.count() == 0)
        english.close()
        page.bring_to_front()

        # An edit that is undone while it is fetched: what the page says last is what the story says.
        held = []

        def hold(route):
            if held:
                route.continue_()
            else:
                held.append((route, route.fetch()))

        page.route(server.home + PAGE, hold)
        catalogue.edit(story, "tưởng gió chướng", "tưởng gió mùa")
        until("the edit is fetched", lambda: page.evaluate("true") and held)
        catalogue.edit(story, "tưởng gió mùa", "tưởng gió chướng")
        until("the edit is undone", lambda: "tưởng gió chướng" in ask(server.home, "/" + PAGE)[1])
        page.wait_for_timeout(500)
        held[0][0].fulfill(response=held[0][1])
        page.wait_for_timeout(1000)
        page.unroute(server.home + PAGE)
        assert "tưởng gió chướng" in page.inner_text("main"), "the page shows what was undone"

        # In error: the last good page stays, with what is wrong over it.
        catalogue.edit(catalogue.product / "product.yaml", "kind: honey", "kind: hony")
        page.get_by_text("sẽ không được đăng").wait_for()
        assert page.locator("h1").inner_text().startswith("Mật ong hoa tràm")
        assert "product.yaml:" in page.locator("#chapbut-margin li.chapbut-error").first.inner_text()
        catalogue.edit(catalogue.product / "product.yaml", "kind: hony", "kind: honey")
        until("the margin is clear again", lambda: page.locator(".chapbut-alarm").count() == 0)

        # Another page's change reloads nothing here, once all that was edited before is looked at.
        def is_quiet():
            told = len(server.lines)
            page.wait_for_timeout(1000)
            return len(server.lines) == told

        until("everything is looked at", is_quiet, 30)
        told = len(server.lines)
        page.evaluate("document.addEventListener('chapbut:renewed', () => { window.renewed = true; })")
        catalogue.edit(catalogue.folder / PRODUCER / "mat-ong-gac-keo" / "vi.md", "---\n\n", "---\n\nMột câu mới. ")
        until("the other story is looked at", lambda: len(server.lines) > told)
        page.wait_for_timeout(500)
        assert page.evaluate("window.renewed") is None
        page.context.close()


def news(browser):
    say("the dashboard tells what has become of the catalogue without being loaded anew")
    with serving() as (catalogue, server):
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.goto(server.home + "_chapbut/")
        page.evaluate("window.isStillThere = true")
        assert page.locator("#site li.finding").count() == 0
        catalogue.edit(catalogue.folder / "site.yaml", "url: https", "url: htps")
        page.locator("#site li.finding.error").first.wait_for()
        assert "site.yaml:" in page.locator("#site").inner_text()
        catalogue.edit(catalogue.folder / "site.yaml", "url: htps", "url: https")
        until("the finding is gone", lambda: page.locator("#site li.finding.error").count() == 0)
        assert page.evaluate("window.isStillThere"), "the page was loaded anew"
        page.context.close()


def restart(browser):
    say("a dashboard and a studio that stayed open know a server that was started anew, and nothing that was written is lost")
    with serving() as (catalogue, server):
        catalogue.edit(catalogue.folder / "site.yaml", "approval: required", "approval: optional")
        until("all is looked at", lambda: "ms:" in "".join(server.lines))
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        desk = page.context.new_page()
        desk.goto(server.home + STUDIO)
        before = (catalogue.product / "vi.md").read_text()
        desk.locator("#text").fill(before.replace("10 giờ đêm", "11 giờ đêm"))
        seal = desk.locator(".desk [name=seal]").input_value()
        page.goto(server.home + "_chapbut/")
        page.locator(".good").first.wait_for()
        server.end()
        catalogue.edit(catalogue.folder / "site.yaml", "url: https", "url: htps")
        again = Server(catalogue, port=re.search(r":(\d+)/", server.home).group(1))
        try:
            page.locator("#site li.finding.error").first.wait_for()
            desk.bring_to_front()
            until("the form has the new server's word", lambda: desk.locator(".desk [name=seal]").input_value() != seal)
            assert "11 giờ đêm" in desk.locator("#text").input_value()
            desk.locator("#text").focus()
            desk.keyboard.press("Control+s")
            until("the file says it", lambda: "11 giờ đêm" in (catalogue.product / "vi.md").read_text())
        finally:
            page.context.close()
            again.end()


def accessible(browser):
    say("axe finds nothing on dashboard, record, studio and the producer's pages, in light and dark; nothing is wider than a telephone")
    with serving(*SHARE) as (catalogue, server):
        catalogue.edit(catalogue.product / "vi.md", "10 giờ đêm", "Mật này chữa khỏi ung thư. 10 giờ đêm")
        pages = [
            server.home + "_chapbut/", server.home + f"_chapbut/?producer={PRODUCER}&lang=en",
            server.home + f"_chapbut/products/{PRODUCER}/{PRODUCT}", server.home + STUDIO, server.home + FACTS, server.home + PICTURES, server.link, f"{server.link}{PRODUCT}/",
        ]
        for scheme in ["light", "dark"]:
            for width in [360, 1280]:
                context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                for address in pages:
                    page.goto(address)
                    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{address} is wider than {width}"
                    result = Axe().run(page)
                    assert result.violations_count == 0, f"{address} {scheme} {width}\n{result.generate_report()}"
                context.close()


def keyboard(browser):
    say("the dashboard is sifted by the keys alone, and its forms work without a script")
    with serving(*SHARE) as (catalogue, server):
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.goto(server.home + "_chapbut/")
        page.keyboard.press("/")
        page.keyboard.type("gac keo")
        until("one line is left", lambda: page.locator(".good").count() == 1)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "order"
        page.context.close()
        page = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
        page.goto(server.home + f"_chapbut/?producer={PRODUCER}")
        page.get_by_role("button", name="Mở đường dẫn").click()
        assert page.locator(".links li").count() == 2
        link = page.locator(".links .address").last.inner_text()
        phone = page.context.new_page()
        assert phone.goto(link).status == 200
        page.get_by_role("button", name="Đóng đường dẫn").last.click()
        assert phone.goto(link).status == 404, "a link that was taken back opens nothing"
        assert phone.goto(server.link).status == 200
        page.context.close()


CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex='0']"


def tabs(browser):
    say("every control of dashboard, studio and telephone is reached by the Tab key, shows that it is, and does its work by keys")
    with serving(*SHARE) as (catalogue, server):
        pages = [
            server.home + f"_chapbut/?producer={PRODUCER}", server.home + f"_chapbut/products/{PRODUCER}/{PRODUCT}", server.home + STUDIO,
            server.home + FACTS, server.home + PICTURES, server.link, f"{server.link}{PRODUCT}/",
        ]
        count = 0
        for width in [360, 1280]:
            page = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True).new_page()
            for address in pages:
                page.goto(address)
                # What is folded up is opened; that Enter does so is shown below. Of boxes to choose one of, the keys reach the chosen one.
                wanted = page.evaluate(
                    """controls => {
                        for (const details of document.querySelectorAll('details')) { details.removeAttribute('name'); details.open = true; }
                        document.activeElement.blur();
                        window.reached = new Set();
                        window.bare = new Set();
                        document.addEventListener('focusin', (event) => {
                            const style = getComputedStyle(event.target);
                            window.reached.add(event.target);
                            if (style.outlineStyle === 'none' && style.boxShadow === 'none' && event.target.tagName !== 'IFRAME') window.bare.add(event.target);
                        });
                        window.wanted = [...document.querySelectorAll(controls)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && one.tagName !== 'IFRAME');
                        return window.wanted.length;
                    }""",
                    CONTROLS)
                # A field for a day takes several keys, and so do the pages beside a text, which are pages of their own.
                for step in range(4 * wanted + 400):
                    page.keyboard.press("Tab")
                    if step % 10 == 9 and page.evaluate("window.wanted.every((one) => window.reached.has(one))"):
                        break
                lost = page.evaluate("window.wanted.filter((one) => !window.reached.has(one)).map((one) => one.outerHTML.slice(0, 120))")
                bare = page.evaluate("[...window.bare].map((one) => one.outerHTML.slice(0, 120))")
                assert not lost, f"{address} {width}: never reached: {lost}"
                assert not bare, f"{address} {width}: nothing shows that it is reached: {bare}"
                count += wanted
            page.context.close()
        say(f"{count} controls reached")

        def to(page, selector, name):
            """Presses Tab until a control with that text has the focus."""
            for _ in range(400):
                page.keyboard.press("Tab")
                if page.evaluate("([selector, name]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(name)", [selector, name]):
                    return
            raise AssertionError(f"{name!r} is never reached")

        # A link is opened and taken back.
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.goto(server.home + f"_chapbut/?producer={PRODUCER}")
        to(page, "button", "Mở đường dẫn")
        page.keyboard.press("Enter")
        until("a second link is open", lambda: page.locator(".links li").count() == 2)
        page.goto(server.home + f"_chapbut/?producer={PRODUCER}")
        to(page, "button", "Đóng đường dẫn")
        to(page, "button", "Đóng đường dẫn")
        page.keyboard.press("Enter")
        until("it is taken back", lambda: page.locator(".links li").count() == 1)
        page.context.close()

        # On the telephone something is said to be wrong, mended, and agreed to.
        phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
        phone.goto(f"{server.link}{PRODUCT}/")
        to(phone, "summary", "Bên trong rì rì như nồi cơm vừa cạn nước.")
        phone.keyboard.press("Enter")
        to(phone, "textarea", "")
        phone.keyboard.type("Không phải nồi cơm")
        to(phone, "button", "Gửi")
        phone.keyboard.press("Enter")
        phone.get_by_text("Đã báo sai: Không phải nồi cơm").wait_for()
        catalogue.edit(catalogue.product / "vi.md", "như nồi cơm vừa cạn nước", "như mưa xa")
        until("a yes may be said", lambda: phone.get_by_role("button", name="Đồng ý").count() == 1)
        phone.goto(f"{server.link}{PRODUCT}/")
        boxes = phone.get_by_role("checkbox").count()
        for _ in range(boxes):
            to(phone, "[type=checkbox]", "")
            phone.keyboard.press("Space")
        assert phone.locator("[type=checkbox]:checked").count() == boxes > 3
        to(phone, "[name=name]", "")
        phone.keyboard.type("Tô Văn Thoại")
        to(phone, "button", "Đồng ý")
        phone.keyboard.press("Enter")
        phone.get_by_text("Cảm ơn! Đã ghi lời đồng ý.").wait_for()
        phone.context.close()


def studio(browser):
    say("a text is edited beside its page by the keys alone; of two who save the second sees both texts and decides")
    for width, has_script in [(1280, True), (360, True), (360, False)]:
        with serving() as (catalogue, server):
            catalogue.edit(catalogue.folder / "site.yaml", "approval: required", "approval: optional")
            story = catalogue.product / "vi.md"
            page = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=has_script).new_page()
            page.goto(server.home + f"_chapbut/products/{PRODUCER}/{PRODUCT}")
            page.get_by_role("link", name="Sửa lời kể (tiếng Việt)").click()
            text = page.locator("#text")
            before = story.read_text()
            assert "mở đầu một mục" in page.locator("#text-help").inner_text()
            frame = page.frame_locator(".beside iframe")
            if has_script:
                until("the page stands beside it", lambda: "10 giờ đêm" in frame.locator("main").inner_text())
            assert text.input_value() == before, "the form shows what the file holds"

            def save():
                if has_script:
                    page.keyboard.press("Control+s")
                else:
                    page.keyboard.press("Tab")
                    page.keyboard.press("Enter")

            def write(new):
                text.fill(new)
                text.focus()
                save()

            write(before.replace("10 giờ đêm", "11 giờ đêm"))
            until("the file says it", lambda: story.read_text() == before.replace("10 giờ đêm", "11 giờ đêm"))
            assert page.locator("[role=status].saved").inner_text() == "Đã lưu."

            def beside():
                shown = "11 giờ đêm" in frame.locator("main").inner_text()
                # Without a script the page beside it is that of the moment when it was loaded, before or after the save had come through.
                if not shown and not has_script:
                    page.reload()
                return shown

            until("the page beside it shows it", beside)
            write(before.replace("10 giờ đêm", "Mật này chữa khỏi ung thư. 10 giờ đêm"))
            until("what is wrong is told below", lambda: page.locator("#found .finding").filter(has_text="vi.md:").count() > 0)

            # Somebody else changes the file while a sentence is being written.
            catalogue.edit(story, "Mật này chữa khỏi ung thư. ", "Người khác viết. ")
            theirs = story.read_text() if not has_script else None
            if has_script:
                until("what others wrote is taken in where nothing is unsaved", lambda: "Người khác viết." in text.input_value())
                text.fill(before.replace("10 giờ đêm", "Của tôi. 10 giờ đêm"))
                catalogue.edit(story, "Người khác viết. ", "Người khác viết nữa. ")
                theirs = story.read_text()
                page.wait_for_timeout(500)
                assert "Của tôi." in text.input_value(), "what is being written stays"
                text.focus()
                save()
            else:
                write(before.replace("10 giờ đêm", "Của tôi. 10 giờ đêm"))
            until("the conflict is told", lambda: page.locator("[role=alert]").count() == 1)
            assert page.locator("#theirs").input_value() == theirs and "Của tôi." in text.input_value()
            assert story.read_text() == theirs, "nothing is written"
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            text.focus()
            save()
            until("the own text is in its place", lambda: "Của tôi." in story.read_text())
            page.context.close()


def facts(browser):
    say("facts are filled in by the keys alone, with and without a script; of two who save the second sees what the file says")
    for width, has_script in [(1280, True), (360, False)]:
        with serving() as (catalogue, server):
            catalogue.edit(catalogue.folder / "site.yaml", "approval: required", "approval: optional")
            file = catalogue.product / "product.yaml"
            page = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=has_script).new_page()
            page.goto(server.home + f"_chapbut/products/{PRODUCER}/{PRODUCT}")
            page.get_by_role("link", name="Sửa dữ kiện").click()
            before = file.read_text()

            def save():
                page.get_by_role("button", name="Lưu").focus()
                with page.expect_navigation():
                    page.keyboard.press("Enter")

            save()
            page.get_by_text("Đã lưu.").wait_for()
            assert file.read_text() == before, "what was shown is what is sent: nothing is written"

            # A price, a day and a word to choose; each by its keys.
            price = page.get_by_label("Giá", exact=True).first
            assert price.input_value() == "185000 VND"
            price.focus()
            page.keyboard.press("Control+a")
            page.keyboard.type("195000 VND")
            page.get_by_label("Tình trạng hàng", exact=True).first.select_option("out_of_stock")
            day = page.get_by_role("group", name="Giấy chứng nhận OCOP", exact=True).get_by_label("Ngày cuối còn hiệu lực")
            assert day.get_attribute("type") == "date" and day.input_value() == "2029-06-09"
            day.fill("2029-06-08")
            save()
            page.get_by_text("Đã lưu.").wait_for()
            new = before.replace("price: 185000 VND ", "price: 195000 VND ").replace("in_stock", "out_of_stock", 1)
            assert file.read_text() == new.replace("expires: 2029-06-09", "expires: 2029-06-08"), "comments and order stay"
            if has_script:
                frame = page.frame_locator(".beside iframe")
                until("the page beside it shows it", lambda: "195.000" in frame.locator("main").inner_text())

            # Something new is added, something old goes.
            page.locator("summary", has_text="Thêm: Giấy chứng nhận").first.focus()
            page.keyboard.press("Enter")
            added = page.get_by_role("group", name="Thêm: Giấy chứng nhận")
            added.get_by_label("Loại giấy").select_option("haccp")
            added.get_by_label("Số giấy").fill("0123")
            page.locator("summary", has_text="Giấy chứng nhận 1: test-report").first.click()
            page.get_by_role("group", name="Giấy chứng nhận 1: test-report").get_by_label("Bỏ mục này khi lưu").check()
            save()
            page.get_by_text("Đã lưu.").wait_for()
            text = file.read_text()
            assert "test-report" not in text and '  - scheme: haccp\n    number: "0123"' in text, text

            # Several at once, where there is a script; without one each save leaves room for the next.
            if has_script:
                page.locator("summary", has_text="Thêm: Giấy chứng nhận").first.click()
                page.get_by_role("group", name="Thêm: Giấy chứng nhận").get_by_label("Loại giấy").select_option("halal")
                page.get_by_role("group", name="Thêm: Giấy chứng nhận").get_by_role("button", name="Thêm một mục nữa").last.focus()
                page.keyboard.press("Enter")
                second = page.get_by_role("group", name="Thêm: Giấy chứng nhận").nth(1)
                assert second.get_by_label("Loại giấy").input_value() == "" and page.evaluate("document.activeElement.id").endswith("-c1")
                second.get_by_label("Loại giấy").select_option("vietgap")
                assert page.evaluate("[...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size")
                # Whoever leaves is asked first.
                asked = []
                page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
                page.get_by_role("link", name="Hình", exact=True).click()
                until("whoever leaves is asked", lambda: asked == ["beforeunload"])
                assert page.url.split("?")[0].endswith("/facts")
                save()
                page.get_by_text("Đã lưu.").wait_for()
                assert "  - scheme: halal\n  - scheme: vietgap\n" in file.read_text(), file.read_text()
                assert asked == ["beforeunload"]

            # Somebody else changes the file meanwhile.
            page.get_by_label("Giá", exact=True).first.fill("200000 VND")
            catalogue.edit(file, "195000 VND", "190000 VND")
            theirs = file.read_text()
            save()
            page.get_by_role("alert").wait_for()
            assert page.get_by_label("Giá", exact=True).first.input_value() == "200000 VND"
            assert "190000 VND" in page.locator(".theirs").first.inner_text() and page.locator(".theirs").count() == 1
            assert file.read_text() == theirs, "nothing is written"
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"wider than {width}"
            save()
            page.get_by_text("Đã lưu.").wait_for()
            assert file.read_text() == theirs.replace("190000 VND", "200000 VND")
            page.context.close()


def pictures(browser):
    say("a picture is put in with what it shows, with and without a script")
    for width, has_script in [(1280, True), (360, False)]:
        with serving() as (catalogue, server):
            bytes_of = (catalogue.product / "images" / "front.png").read_bytes()
            page = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=has_script).new_page()
            page.goto(server.home + FACTS)
            page.get_by_role("link", name="Hình", exact=True).click()
            page.locator("#picture").set_input_files({"name": "Hũ mới.png", "mimeType": "image/png", "buffer": bytes_of})
            page.get_by_label("Hình cho thấy gì (tiếng Việt)").fill("Hũ mật nhìn từ trên xuống")
            page.get_by_label("Hình cho thấy gì (tiếng Anh)").fill("The jar seen from above")
            page.get_by_role("button", name="Thêm hình").focus()
            with page.expect_navigation():
                page.keyboard.press("Enter")
            assert page.locator(".saved").inner_text() == "Đã lưu."
            assert (catalogue.product / "images" / "hu-moi.png").read_bytes() == bytes_of
            assert "  - images/hu-moi.png\n" in (catalogue.product / "product.yaml").read_text()
            assert "  hu-moi.png: The jar seen from above\n" in (catalogue.product / "en.md").read_text()
            assert "Hũ mật nhìn từ trên xuống" in page.locator(".pictures").inner_text()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"wider than {width}"
            assert page.locator(".pictures img").count() == 3
            shown = page.locator(".pictures img").last
            shown.scroll_into_view_if_needed()
            if has_script:
                until("the picture is seen", lambda: shown.evaluate("image => image.complete && image.naturalWidth > 0"))
            page.locator("#picture").set_input_files({"name": "x.png", "mimeType": "image/png", "buffer": b"<svg>"})
            page.get_by_label("Hình cho thấy gì (tiếng Việt)").fill("Không phải hình")
            page.get_by_label("Hình cho thấy gì (tiếng Anh)").fill("No picture")
            with page.expect_navigation():
                page.get_by_role("button", name="Thêm hình").click()
            assert "không phải hình" in page.get_by_role("alert").inner_text()
            assert page.get_by_label("Hình cho thấy gì (tiếng Anh)").input_value() == "No picture"
            page.context.close()


# Attacks


def ask(base, path, method="GET", host=None, headers={}, body=None):
    """One question, whatever it looks like; the status and the text of the answer."""
    where = re.match(r"http://([^/]+)", base).group(1)
    name, port = where.rsplit(":", 1)
    connection = http.client.HTTPConnection(name, int(port), timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", host or where)
    for key, value in headers.items():
        connection.putheader(key, value)
    if body is not None:
        connection.putheader("Content-Type", "application/x-www-form-urlencoded")
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body.encode() if body is not None else None)
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


def secrets(catalogue):
    """Words that stand in files that no answer may hold."""
    (catalogue.folder / ".chapbut").mkdir(exist_ok=True)
    (catalogue.folder / ".chapbut" / "ledger").write_text("BI-MAT-SO-CAI\n")
    (catalogue.folder / "ghi-chu.txt").write_text("BI-MAT-GHI-CHU\n")
    return ["BI-MAT", "root:x:", "approval: required", "scheme: test-report"]


TRICKS = [
    "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "....//", "%252e%252e%252f", "..%00/", "..%c0%af", "/etc/passwd", "//etc/passwd",
    "file:///etc/passwd", "%00", "%0d%0aX-Injected:%201", "..;/", ".%2e/", "~root/", "*", "?", "%", "%zz", "a" * 3000, "٠", "%F0%9F%90%9D",
]


def paths(_):
    say("path tricks in every parameter lead nowhere, and nothing else of the folder is reached")
    with serving(*SHARE) as (catalogue, server):
        words = secrets(catalogue)
        answers = 0
        for trick in TRICKS:
            trick = trick.replace("\\", "%5c") if " " in trick else trick
            targets = [
                (server.home, f"/{trick}site.yaml"), (server.home, f"/media/{trick}site.yaml"), (server.home, f"/_chapbut/{trick}ghi-chu.txt"),
                (server.home, f"/_chapbut/products/{trick}/{trick}"), (server.home, f"/_chapbut/studio/{trick}/{trick}/{trick}"),
                (server.home, f"/{PICTURES}/{trick}"), (server.home, f"/{PICTURES}/images/{trick}product.yaml"),
                (server.home, f"/_chapbut/studio/{PRODUCER}/{PRODUCT}/{trick}"), (server.home, f"/_chapbut/links/{trick}/qr.svg"),
                (server.home, f"/_chapbut/?producer={trick}&state={trick}&order={trick}&page={trick}&q={trick}&lang={trick}"),
            ]
            word = server.link.split("/t/")[1].strip("/")
            targets += [
                (server.link, f"/t/{word}/{trick}"), (server.link, f"/t/{word}/{trick}/"), (server.link, f"/t/{word}/{PRODUCT}/picture/{trick}"),
                (server.link, f"/t/{word}/{PRODUCT}/?said={trick}"), (server.link, f"/t/{word}/{trick}/picture/0"),
                (server.link, f"/{trick}t/{word}/"), (server.link, f"/t/{word}/../{PRODUCT}/"),
            ]
            for base, path in targets:
                path = re.sub(r"[^\x21-\x7e]", lambda m: "".join(f"%{b:02x}" for b in m.group().encode()), path)
                status, text = ask(base, path)
                answers += 1
                assert status in (200, 303, 308, 400, 404, 414), f"{path}: {status}"
                assert not any(secret in text for secret in words), f"{path} gives away a file"
                assert "X-Injected" not in text or "%0d" in path
        for path in ["/", "/vi/", "/_chapbut/", "/site.yaml", "/_chapbut/live.js", "/feeds/", f"/{PAGE}", "/t/", "/t", "/favicon.ico"]:
            status, text = ask(server.link, path)
            assert status == 404 and "html" not in text, f"telephones reach {path}"
        say(f"{answers} answers, no secret")


def words(_):
    say("guessed, taken back and foreign words open nothing, and guessing is slowed")
    with serving(*SHARE) as (catalogue, server):
        base, word = server.link.split("/t/")
        word = word.strip("/")

        # Another producer's link: it shows its own goods, and neither shows nor changes those of this one.
        foreign, goods = "khac", "mat-khac"
        shutil.copytree(catalogue.folder / PRODUCER / PRODUCT, catalogue.folder / foreign / goods)
        shutil.copy(catalogue.folder / PRODUCER / "producer.yaml", catalogue.folder / foreign)
        desk = f"/_chapbut/?producer={foreign}"
        until("the other producer is known", lambda: 'action="links"' in ask(server.home, desk)[1])
        own = {"Origin": server.home.rstrip("/")}
        form = "seal=" + re.search(r'name="seal" value="(\w+)"', ask(server.home, desk)[1]).group(1)
        assert ask(server.home, "/_chapbut/links", "POST", headers=own, body=f"{form}&producer={foreign}")[0] == 303
        other = re.search(r'class="address" href="http://[^/]+(/t/\w+)/"', ask(server.home, desk)[1]).group(1)
        status, text = ask(base, f"{other}/{goods}/")
        assert status == 200
        seal, digest = (re.search(f'name="{name}" value="([\\w-]+)"', text).group(1) for name in ["seal", "digest"])
        assert ask(base, f"{other}/{PRODUCT}/")[0] == 404 and ask(base, f"/t/{word}/{goods}/")[0] == 404
        origin, yes = {"Origin": base}, f"seal={seal}&digest={digest}&name=X"
        assert ask(base, f"{other}/{PRODUCT}/yes", "POST", headers=origin, body=yes)[0] == 404
        assert ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers=origin, body=yes)[0] == 403
        number = re.search(r'action="links/(\d+)/close"', ask(server.home, desk)[1]).group(1)
        assert ask(server.home, f"/_chapbut/links/{number}/close", "POST", headers=own, body=f"{form}&producer={foreign}")[0] == 303
        assert ask(base, f"{other}/{goods}/")[0] == 404, "a link that was taken back opens nothing"
        assert not list(catalogue.folder.rglob("approvals.yaml"))

        for guess in [word[:-1], word + "a", word.upper(), "a" * 32, "-", word[::-1]]:
            if guess != word:
                assert ask(base, f"/t/{guess}/")[0] in (404, 429)
        tried = [ask(base, f"/t/{number:032d}/")[0] for number in range(100)]
        assert tried.count(429) > 80, tried
        # Whoever guesses is not listened to, with the right word either, until time has passed.
        assert ask(base, f"/t/{word}/")[0] == 429
        until("the right word is listened to again", lambda: ask(base, f"/t/{word}/")[0] == 200, 30)


def foreign(_):
    say("a form of another page, of another link or without its seal changes nothing; another host's name is refused")
    with serving(*SHARE) as (catalogue, server):
        base, word = server.link.split("/t/")
        word = word.strip("/")
        status, text = ask(base, f"/t/{word}/{PRODUCT}/")
        assert status == 200
        seal = re.search(r'name="seal" value="(\w+)"', text).group(1)
        digest = re.search(r'name="digest" value="([\w-]+)"', text).group(1)
        form = f"seal={seal}&digest={digest}&name=X"
        own = {"Origin": base}
        refused = [
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers={"Origin": "http://evil.example"}, body=form),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers={"Origin": "null", "Sec-Fetch-Site": "cross-site"}, body=form),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers={"Origin": server.home.rstrip("/")}, body=form),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers=own, body=form.replace(seal, "a" * 32)),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", headers=own, body=f"digest={digest}&name=X"),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "POST", host="evil.example", headers=own, body=form),
            ask(base, f"/t/{word}/{PRODUCT}/yes", "PUT", headers=own, body=form),
            ask(server.home, "/_chapbut/links", "POST", headers={"Origin": server.home.rstrip("/")}, body=f"producer={PRODUCER}"),
            ask(server.home, "/_chapbut/links", "POST", headers={"Origin": server.home.rstrip("/")}, body=f"producer={PRODUCER}&seal={seal}"),
            ask(server.home, "/_chapbut/links", "POST", headers={"Origin": "http://evil.example"}, body=f"producer={PRODUCER}"),
        ]
        # The studio's forms, with the word that they go by and without.
        for desk in [STUDIO, FACTS, PICTURES]:
            text = ask(server.home, "/" + desk)[1]
            key, seen = re.search(r'name="seal" value="(\w+)"', text).group(1), re.search(r'name="base" value="(\w+)"', text)
            form = f"seal={key}&base={seen.group(1) if seen else ''}&text=X&%2Fsku=X"
            own = server.home.rstrip("/")
            refused += [
                ask(server.home, "/" + desk, "POST", headers={"Origin": "http://evil.example"}, body=form),
                ask(server.home, "/" + desk, "POST", headers={"Origin": "null", "Sec-Fetch-Site": "cross-site"}, body=form),
                ask(server.home, "/" + desk, "POST", headers={"Origin": own}, body=form.replace(key, "a" * 32)),
                ask(server.home, "/" + desk, "POST", headers={"Origin": own}, body="text=X"),
                ask(server.home, "/" + desk, "POST", host="evil.example", headers={"Origin": own}, body=form),
                ask(server.home, "/" + desk, "PUT", headers={"Origin": own}, body=form),
            ]
            assert ask(server.link, "/" + desk)[0] == 404 and ask(server.link, f"/t/{server.link.split('/t/')[1]}studio")[0] == 404
        assert all(status in (403, 405, 421) for status, _ in refused), refused
        assert "X" not in re.findall(r"(?m)^sku: (.*)$", (catalogue.product / "product.yaml").read_text())
        assert (catalogue.product / "vi.md").read_text() == (STORIES / "tay-nam-bo" / PRODUCER / PRODUCT / "vi.md").read_text()
        for host in ["evil.example", "evil.example:80", "127.0.0.1", "localhost", "[::1]:80", base[7:] + ".evil.example", "0.0.0.0"]:
            assert ask(base, f"/t/{word}/", host=host)[0] == 421, host
            assert ask(server.home, "/_chapbut/", host=host)[0] == 421, host
            assert ask(server.home, "/_chapbut/events", host=host)[0] == 421, host
        assert not (catalogue.product / "approvals.yaml").exists() and not (catalogue.product / "remarks.yaml").exists()


def heavy(_):
    say("a thousand slow connections keep nobody waiting, and a gigabyte is cut off")
    with serving(*SHARE) as (catalogue, server):
        for base in [server.home, server.link]:
            name, port = re.match(r"http://([^:]+):(\d+)", base).groups()
            slow = []
            for _ in range(1000):
                connection = socket.create_connection((name, int(port)), timeout=10)
                connection.send(b"GET / HTTP/1.1\r\nHost: ")
                slow.append(connection)
            start = time.monotonic()
            for _ in range(20):
                status, _ = ask(base, "/_chapbut/" if base == server.home else "/t/" + base.split("/t/")[1])
                assert status == 200
            took = time.monotonic() - start
            assert took < 5, f"{took} s for 20 answers"
            say(f"20 answers beside 1,000 slow connections in {took:.2f} s, {server.memory():.0f} MB")
            for connection in slow:
                connection.close()
            # A gigabyte, said or unsaid.
            before = server.memory()
            # Where a form may hold a file, more is taken, of few at once; it is cut off all the same.
            file = f"Origin: {base.rstrip('/')}\r\nContent-Type: multipart/form-data; boundary=b\r\n".encode()
            for path, head in [
                ("x", b"Content-Length: 1073741824\r\n\r\n"), ("x", b"Transfer-Encoding: chunked\r\n\r\n"),
                (PICTURES, file + b"Content-Length: 1073741824\r\n\r\n"), (PICTURES, file + b"Transfer-Encoding: chunked\r\n\r\n"),
            ]:
                connection = socket.create_connection((name, int(port)), timeout=10)
                connection.sendall(f"POST /{path} HTTP/1.1\r\nHost: {name}:{port}\r\n".encode() + head)
                sent, chunk = 0, b"10000\r\n" + b"a" * 65536 + b"\r\n"
                try:
                    while sent < 1 << 30:
                        connection.sendall(chunk)
                        sent += len(chunk)
                except OSError:
                    pass
                connection.close()
                assert sent < 100 << 20, f"{sent} bytes were taken"
            assert server.memory() < before + 100, "what was sent is kept"
        # Two dozen at once, each as large as a picture may be and none of them ever whole.
        name, port = re.match(r"http://([^:]+):(\d+)", server.home).groups()
        head = f"POST /{PICTURES} HTTP/1.1\r\nHost: {name}:{port}\r\nOrigin: http://{name}:{port}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        open_ones, before = [], server.memory()
        for _ in range(24):
            connection = socket.create_connection((name, int(port)), timeout=2)
            connection.sendall(head.encode() + b"Content-Length: 16000000\r\n\r\n")
            open_ones.append(connection)
        for connection in open_ones:
            try:
                connection.sendall(b"a" * 15_000_000)
            except OSError:
                pass
        assert server.memory() < before + 200, f"{server.memory() - before:.0f} MB are kept"
        assert ask(server.home, "/_chapbut/")[0] == 200
        say(f"{server.memory():.0f} MB beside two dozen pictures that never end, {before:.0f} MB before")
        for connection in open_ones:
            connection.close()


def hostile(browser):
    say("a story with a script in every field runs nothing")
    with serving(*SHARE) as (catalogue, server):
        evil = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'`{{{x}}}</textarea></title>"
        quoted = evil.replace("\\", "\\\\").replace('"', '\\"')
        story = catalogue.product / "vi.md"
        for key in ["title", "headline", "summary", "ingredients", "usage", "storage", "warnings"]:
            text = story.read_text()
            story.write_text(re.sub(rf"(?m)^{key}: .*$", lambda _: f'{key}: "{quoted}"', text, count=1))
        story.write_text(story.read_text() + f"\n\n## {evil}\n\n{evil}. {evil}\n\n- {evil}\n")
        facts = catalogue.product / "product.yaml"
        text = facts.read_text()
        for key in ["brand", "  number", "  decision", "  issuer", "    commune", "species"]:
            text = re.sub(rf"(?m)^{key}: .*$", lambda _: f'{key}: "{quoted}"', text, count=1)
        facts.write_text(text)
        producer = catalogue.folder / PRODUCER / "producer.yaml"
        producer.write_text(re.sub(r"(?m)^name:.*\n(  .*\n)*", f'name: {{vi: "{quoted}", en: "{quoted}"}}\n', producer.read_text(), count=1))
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        ran = []
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        server.wait(r"(\d+ ms)")
        for address in [
            server.home + PAGE, server.home + "_chapbut/", server.home + f"_chapbut/?producer={PRODUCER}",
            server.home + f"_chapbut/products/{PRODUCER}/{PRODUCT}", server.home + STUDIO, server.home + FACTS, server.home + PICTURES,
            server.link, f"{server.link}{PRODUCT}/",
        ]:
            page.goto(address)
            page.wait_for_timeout(100)
            assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0, address
        assert not ran, ran
        context.close()


def main():
    scenes = [loop_with, loop_without, race, unsent, live, news, restart, accessible, keyboard, tabs, studio, facts, pictures, paths, words, foreign, heavy, hostile]
    wanted = sys.argv[3:]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scene in scenes:
            if not wanted or scene.__name__ in wanted:
                scene(browser)
        browser.close()


def loop_with(browser):
    loop(browser, True)


def loop_without(browser):
    loop(browser, False)


if __name__ == "__main__":
    main()
