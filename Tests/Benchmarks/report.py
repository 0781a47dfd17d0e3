# SPDX-License-Identifier: MIT
"""What a report of many customers costs to make and to read.

    report.py TOOL [CUSTOMERS]      (100000 unless told; needs ../shared/bench and what `make setup` installs)

Makes a partner of so many customers, runs a night over it, opens its report in Chromium, and prints milliseconds: until
the page can be used, for every filter, a search and every order, each with the layout it causes.
"""
import os, re, statistics, subprocess, sys, tempfile, time

from playwright.sync_api import sync_playwright

CONFIGURATION = '''
partner: {name: Nord, tenant: 11111111-1111-4111-8111-111111111111, country: DE, kind: indirect-reseller}
providers: [{id: nord, name: Distri Nord, tenant: 22222222-2222-4222-8222-222222222222}]
sources:
  - {id: pc, path: partner_center.csv, role: partner-center-customers, of: us, complete: true, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
  - {id: m365, path: m365.csv, role: customer-list, profile: generic-table, exported: 2026-11-20, max-rejected: 100, legal-basis: existing-customer}
  - {id: azure, path: azure.csv, role: customer-list, profile: generic-table, exported: 2026-11-20, max-rejected: 100, legal-basis: existing-customer}
  - {id: distri, path: distributor_de.csv, role: provider-accounts, provider: nord, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
report: {language: en, csv: machine}
'''

MEASURE = '''() => {
  const timed = work => {
    const start = performance.now();
    work();
    document.body.offsetHeight;
    return performance.now() - start;
  };
  const reset = () => {
    for (const column of Object.values(columns)) column.chosen.clear();
    Object.assign(choice, {text: '', sort: 'verdict', isDescending: false});
    changed();
  };
  const found = {};
  for (const [name, column] of Object.entries(columns)) {
    found[`filter ${name}`] = [];
    for (const option of [...column.options.keys()].filter(index => column.used[index]).slice(0, 5)) {
      reset();
      found[`filter ${name}`].push(timed(() => { column.chosen.add(option); changed(); }));
    }
  }
  for (const text of ['a', 'gmbh', 'metallbau ag', '7f', 'nobody at all']) {
    reset();
    (found.search ??= []).push(timed(() => { choice.text = text; changed(); }));
  }
  for (const name of Object.keys(orders)) {
    reset();
    found[`order ${name}, first`] = [timed(() => { choice.sort = name; changed(); })];
    found[`order ${name}`] = [timed(() => { choice.isDescending = true; changed(); })];
  }
  return found;
}'''


def made(tool, customers, folder):
    generator = os.path.join(os.path.dirname(__file__), '../../../shared/bench/gen_workload.py')
    subprocess.run([sys.executable, generator, str(customers), folder], check=True, stdout=subprocess.DEVNULL)
    # The words of the workload's list, in those of Partner Center.
    with open(f'{folder}/partner_center.csv', encoding='utf-8') as file: text = file.read()
    text = text.replace('Relationship type', 'Relationship', 1).replace(',Cloud Reseller,', ',Reseller,')
    with open(f'{folder}/partner_center.csv', 'w', encoding='utf-8') as file: file.write(text)
    with open(f'{folder}/partnergap.yaml', 'w', encoding='utf-8') as file: file.write(CONFIGURATION)
    start = time.monotonic()
    run = subprocess.run([tool, 'run', '--config', f'{folder}/partnergap.yaml', '--on', '2026-11-20', '--verbose'],
                         capture_output=True, text=True)
    print(f'the whole night\t{time.monotonic() - start:.1f} s, status {run.returncode}')
    for line in run.stderr.splitlines():
        if re.match('(compose|report) ', line): print(line)
    return os.path.realpath(f'{folder}/Reports/latest/report.html')


def main(tool, customers):
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = made(os.path.abspath(tool), customers, folder)
        print(f'the page\t{os.path.getsize(report) / 1e6:.1f} MB')
        path = next(path for path in ('/usr/bin/chromium-headless-shell', '/usr/bin/chromium') if os.path.exists(path))
        browser = playwright.chromium.launch(executable_path=path, args=['--no-sandbox'])
        opened, found = [], {}
        for _ in range(5):
            page = browser.new_page(viewport={'width': 1280, 'height': 900})
            page.goto(f'file://{report}', wait_until='load')
            opened.append(page.evaluate('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd'))
            page.wait_for_timeout(500)
            for name, times in page.evaluate(MEASURE).items(): found.setdefault(name, []).extend(times)
            page.close()
        browser.close()
    print(f'open\t{statistics.median(opened):.0f} ms (at most {max(opened):.0f})')
    for name, times in found.items(): print(f'{name}\t{statistics.median(times):.0f} ms (at most {max(times):.0f})')


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
