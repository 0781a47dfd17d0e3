# SPDX-License-Identifier: MIT
"""What the pages of a run do in a browser: prints one line per fault, and nothing when there is none.

    pages.py RUNS                  the reports folder of a run over Samples/nordlicht
    pages.py --strangers PAGE…     pages in which every text is hostile

It needs Debian's chromium-headless-shell, Playwright, axe-core and html5lib (`make setup`). A browser is always closed by
its own protocol: whoever runs the tests may have blocked the signals that would end it.
"""
import json, os, sys
from urllib.parse import quote

import html5lib
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
FAULTS = []


def expect(condition, what):
    if not condition: FAULTS.append(what)


class Visit:
    """A page that is watched: what it asks for, what it says, what it runs."""

    def __init__(self, browser, path, address='', **options):
        options.setdefault('viewport', {'width': 1280, 'height': 900})
        self.context = browser.new_context(**options)
        self.context.set_default_timeout(10_000)
        self.page, self.path, self.requests, self.said = self.context.new_page(), path, [], []
        self.page.on('request', lambda request: self.requests.append(request.url))
        self.page.on('console', lambda message: self.said.append(message.text))
        self.page.on('pageerror', lambda error: self.said.append(str(error)))
        self.page.on('dialog', lambda dialog: (self.said.append('a dialog'), dialog.dismiss()))
        self.page.goto('file://' + quote(path) + address)

    def __enter__(self): return self.page

    def __exit__(self, *failure):
        name = f'{self.path} {failure[1] or ""}'
        # A place of the same page is no request; nothing else may be asked for.
        asked = {url.split('#')[0] for url in self.requests} - {'file://' + quote(self.path)}
        expect(not asked, f'{name}: asked for {sorted(asked)[:3]}')
        expect(not self.said, f'{name}: {self.said[:3]}')
        expect(failure[0] is None, f'{name}: failed')
        self.context.close()
        return True


def texts(page, selector): return page.locator(selector).all_inner_texts()


def names(page): return [text.split('\n')[0] for text in texts(page, 'tbody[data-part=rows] th')]


def choose(page, column, option):
    page.locator(f'details[data-column={column}] summary').click()
    page.locator(f'details[data-column={column}] input[value="{option}"]').check()
    page.keyboard.press('Escape')


def without_script(browser, report):
    """The rows that stand in the file are those that the script shows, word for word."""
    read = 'rows => rows.map(row => row.textContent.replace(/\\s+/g, " ").trim())'
    with Visit(browser, report, java_script_enabled=False) as page:
        static = [text.split() for text in texts(page, 'tbody[data-part=rows] tr')]
        expect(len(static) > 50, 'without a script there are no rows')
        expect(not page.locator('button:visible, input:visible').count(), 'without a script there are dead controls')
        key = page.locator('tbody[data-part=rows] tr').nth(20).get_attribute('id')
        page.goto(f'file://{quote(report)}#{key}')
        place = page.locator(f'[id="{key}"]').bounding_box()
        expect(place and abs(place['y']) < 600, 'without a script a link to a customer leads nowhere')
    with Visit(browser, report) as page:
        shown = [text.split() for text in texts(page, 'tbody[data-part=rows] tr')]
        expect(shown == static, 'the script shows other rows than the file')
        page.locator('tbody[data-part=rows] details').evaluate_all('all => all.forEach(one => { one.open = true })')
        page.wait_for_function('document.querySelectorAll("tbody[data-part=rows] details ul").length > 50')
        unfolded = page.locator('tbody[data-part=rows] tr').evaluate_all(read)
    with Visit(browser, report, java_script_enabled=False) as page:
        whole = page.locator('tbody[data-part=rows] tr').evaluate_all(read)
        squeezed = lambda rows: [''.join(row.split()) for row in rows]
        expect(squeezed(whole) == squeezed(unfolded), 'the script unfolds other evidence than the file')


def choices(browser, report):
    with Visit(browser, report) as page:
        everybody = names(page)
        page.locator('input[type=search]').fill('saegewerk murtal')
        expect(0 < len(names(page)) < len(everybody), 'the search finds nobody, or everybody')
        page.locator('[data-part=clear]').click()
        expect(names(page) == everybody, 'show all does not show all')
        choose(page, 'country', 'AT')
        choose(page, 'provider', 'alster')
        choose(page, 'verdict', 'missing-provider')
        chosen, address = names(page), page.evaluate('location.hash')
        expect(chosen == ['Grazer Lichttechnik GmbH'], f'the filters find {chosen}')
        expect(address == '#verdict=missing-provider&provider=alster&country=AT', f'the address is {address}')
    with Visit(browser, report, address) as page:
        expect(names(page) == chosen, 'the address of a choice leads to another one')
    with Visit(browser, report) as page:
        page.locator('[data-sort=name] button').click()
        sorted_names = names(page)
        expect(sorted_names[0] < sorted_names[-1] and sorted_names != everybody, 'names are not sorted')
        expect(page.locator('[data-sort=name]').get_attribute('aria-sort') == 'ascending', 'nobody hears of the order')
        page.locator('[data-sort=name] button').click()
        expect(names(page) == sorted_names[::-1], 'the order is not reversed')
        page.locator('[data-sort=open] button').click()
        page.locator('[data-sort=open] button').click()
        days = [text for text in texts(page, 'tbody[data-part=rows] td:nth-child(6)') if text != '–']
        expect(days == sorted(days, key=int), 'the age of gaps is not sorted')
        page.evaluate('location.hash = "country=CH"')
        page.wait_for_function('document.querySelectorAll("tbody[data-part=rows] tr").length < 20')


def one_customer(browser, report):
    with Visit(browser, report, '#customer=zahnarzt-brandau.example') as page:
        row = page.locator('tr.found')
        expect('Brandau' in row.inner_text(), 'the link to a customer leads nowhere')
        expect(row.locator('details[open] li').count() > 2, 'the evidence is not unfolded')
        expect(page.evaluate('document.activeElement.tagName') == 'SUMMARY', 'the row has no focus')
        page.keyboard.press('ArrowDown')
        expect(page.evaluate('!document.activeElement.closest("tr").matches(".found")'), 'arrows do not move')
    with Visit(browser, report, '#customer=nobody') as page:
        expect('customers.csv' in page.locator('[data-part=count]').inner_text(), 'an unknown customer is not told of')


def other_language(browser, report):
    words = {'de': ['Kunden', 'Befund', 'Anbieterbeziehung', 'Schreiben', 'Lücke', 'Nachtbericht'],
             'en': ['customers', 'Verdict', 'relationship', 'letter', 'Gaps by', 'Night report']}
    with Visit(browser, report) as page:
        spoken = lambda: page.evaluate('document.documentElement.lang')
        first = spoken()
        other = {'de': 'en', 'en': 'de'}[first]
        choose(page, 'country', 'AT')
        before = names(page)
        page.locator('[data-part=switch]').click()
        expect(spoken() == other, 'the language is not said')
        expect(names(page) == before, 'the choice is lost with the language')
        said = page.title() + ' '.join(texts(page, 'h1, h2, h3, thead, summary, .chip, button, label'))
        left = [word for word in words[first] if word in said]
        expect(not left, f'words of the other language are left: {left}')
        address = page.evaluate('location.hash')
        page.locator('[data-part=switch]').click()
        expect(spoken() == first, 'there is no way back')
        expect('lang=' not in page.evaluate('location.hash'), 'the way back leaves a trace')
    with Visit(browser, report, address) as page:
        expect(page.evaluate('document.documentElement.lang') == other, 'the address forgets the language')


def sizes_and_papers(browser, pages):
    for path in pages:
        for width in (390, 320):
            with Visit(browser, path, viewport={'width': width, 'height': 844}) as page:
                wide = page.evaluate('document.documentElement.scrollWidth')
                expect(wide <= width, f'{path} is {wide} wide on {width}')
        with Visit(browser, path, color_scheme='dark') as page:
            ground = page.evaluate('getComputedStyle(document.body).backgroundColor')
            expect(sum(map(int, ground[4:-1].split(','))) < 200, f'{path} is bright in the dark: {ground}')
        with Visit(browser, path) as page:
            page.emulate_media(media='print')
            expect(not page.locator('button:visible:not(thead *)').count(), f'{path} prints buttons')
            expect(len(page.pdf()) > 5_000, f'{path} makes no PDF')


def accessible(browser, pages):
    for path in pages:
        for scheme in ('light', 'dark'):
            with Visit(browser, path, color_scheme=scheme) as page:
                for language in ('first', 'other'):
                    if language == 'other':
                        if not page.locator('[data-part=switch]').count(): continue
                        page.locator('[data-part=switch]').click()
                    page.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
                    found = Axe().run(page, options={'resultTypes': ['violations']})['violations']
                    for violation in found:
                        where = violation['nodes'][0]['html'][:120]
                        FAULTS.append(f'{path} {scheme} {language}: {violation["id"]}: {where}')


def well_formed(pages):
    for path in pages:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(open(path, 'rb').read(), transport_encoding='utf-8')
        # A page may hold characters that Unicode reserves; everything else a validator would say counts.
        faults = [str(error) for error in parser.errors if error[1] != 'invalid-codepoint']
        expect(not faults, f'{path}: {faults[:3]}')


def strangers(browser, path):
    """Pages in which every text is hostile: nothing runs, nothing is asked for, with the policy and without it."""
    text = open(path, encoding='utf-8').read()
    start = text.index('<meta http-equiv="Content-Security-Policy"')
    bare = path + '-bare.html'
    open(bare, 'w', encoding='utf-8').write(text[:start] + text[text.index('>', start) + 1:])
    look = '''() => {
        document.querySelectorAll('tbody[data-part=rows] details').forEach(one => { one.open = true });
        const faults = [];
        for (const root of [document, ...[...document.querySelectorAll('template')].map(one => one.content)])
          for (const element of root.querySelectorAll('*')) {
            if (/^(img|iframe|object|embed|link|base|form|audio|video|math|marquee|body[^y])$/i.test(element.localName))
              faults.push(element.outerHTML.slice(0, 80));
            for (const {name, value} of element.attributes) {
              if (name.startsWith('on') || name === 'style' || name === 'src' || name === 'srcdoc')
                faults.push(`${name}=${value}`);
              if (/^(href|action|formaction|xlink:href)$/.test(name) && !/^(#|mailto:|\\.\\.\\/report|[\\w%.\\/-]+$)/.test(value))
                faults.push(`${name}=${value}`);
            }
          }
        return faults.slice(0, 3); }'''
    for file in (path, bare):
        # Whatever a payload calls would be heard.
        with Visit(browser, file) as page:
            page.wait_for_timeout(200)
            expect(page.evaluate(look) == [], f'{file}: {page.evaluate(look)}')
            if page.locator('[data-part=next]:enabled').count():
                while page.locator('[data-part=next]:enabled').count():
                    page.locator('[data-part=next]').click()
                    found = page.evaluate(look)
                    if found: FAULTS.append(f'{file}: {found}'); break
            if page.locator('[data-part=switch]').count():
                page.locator('[data-part=switch]').click()
                expect(page.evaluate(look) == [], f'{file}: in the other language')
            page.evaluate('''document.querySelectorAll('a, button, summary').forEach(one =>
                ['mouseover', 'focus', 'mouseenter', 'animationstart'].forEach(name => one.dispatchEvent(new Event(name))))''')
            expect(page.evaluate('typeof pwned') == 'undefined', f'{file}: a payload ran')
    os.remove(bare)


def launched(playwright):
    path = next(path for path in BROWSERS if os.path.exists(path))
    return playwright.chromium.launch(executable_path=path, args=['--no-sandbox'], timeout=60_000)


def told():
    for fault in FAULTS: print(fault)
    print(json.dumps({'faults': len(FAULTS)}))


def only_strangers(hostile):
    well_formed(hostile)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        try:
            for page in hostile: strangers(browser, page)
        finally:
            browser.close()
    told()


def main(runs, hostile):
    if runs == '--strangers': return only_strangers(hostile)
    report = os.path.realpath(f'{runs}/latest/report.html')
    pages = [report, os.path.realpath(f'{runs}/latest/invitations/invitations.html'), os.path.realpath(f'{runs}/index.html')]
    well_formed(pages)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        try:
            without_script(browser, report)
            choices(browser, report)
            one_customer(browser, report)
            other_language(browser, report)
            sizes_and_papers(browser, pages)
            accessible(browser, pages)
        finally:
            browser.close()
    told()


main(sys.argv[1], sys.argv[2:])
