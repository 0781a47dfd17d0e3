"""Reads a page of letters strictly, by html5lib, beside the drafts it shows, by Python's email; prints JSON."""
import base64, collections, email, email.policy, hashlib, html5lib, json, re, sys, urllib.parse

ALLOWED = {
    'html': 'lang', 'head': '', 'meta': 'charset name content http-equiv', 'title': '', 'style': '', 'body': '',
    'header': '', 'p': 'class', 'h1': '', 'h2': 'id', 'h3': '', 'bdi': '', 'code': 'id class', 'strong': '',
    'span': 'class', 'a': 'class href', 'main': '', 'section': 'id aria-labelledby', 'ul': 'class', 'ol': 'class',
    'li': 'id', 'dl': '', 'div': '', 'dt': '', 'dd': '', 'details': '', 'summary': '', 'pre': 'id lang', 'script': '',
    'button': 'type hidden data-copy data-open data-done data-refused',
}

def drafts(data):
    while data:
        length, data = data.split(b'\n', 1)
        message = email.message_from_bytes(data[:int(length)], policy=email.policy.default)
        yield message, message.get_body(('plain',)).get_content().replace('\r\n', '\n')
        data = data[int(length):]

page = open(sys.argv[1], 'rb').read()
parser = html5lib.HTMLParser(html5lib.getTreeBuilder('etree'), namespaceHTMLElements=False)
tree = parser.parse(page, transport_encoding='utf-8')
# A page may hold characters that Unicode reserves; everything else a validator would say counts.
faults = [str(error) for error in parser.errors if error[1] != 'invalid-codepoint']
count, hrefs = collections.Counter(), []
for element in tree.iter():
    if not isinstance(element.tag, str) or element.tag not in ALLOWED:
        faults.append(f'element {element.tag}')
        continue
    count[element.tag] += 1
    for name, value in element.attrib.items():
        if name not in ALLOWED[element.tag].split(): faults.append(f'{element.tag} {name}={value}')
        if name == 'href': hrefs.append(value)
identities = [element.get('id') for element in tree.iter() if element.get('id')]
if len(set(identities)) != len(identities): faults.append('an id stands twice')
for place in [element.get('data-copy') for element in tree.iter() if element.get('data-copy')]:
    if place not in identities: faults.append(f'nothing is called {place}')

letters, mails = list(drafts(open(sys.argv[2], 'rb').read())), 0
shown = tree.findall('.//pre')
if [''.join(pre.itertext()) for pre in shown] != [text for message, text in letters]:
    faults.append('a text is not that of its draft')
items = [item for item in tree.findall('.//li') if item.get('id')]
for item, (message, text) in zip(items, letters):
    for link in item.iter('a'):
        target = link.get('href')
        if not target.startswith('mailto:'): continue
        mails += 1
        parts = urllib.parse.urlsplit(target)
        fields = urllib.parse.parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
        url, _, rest = fields['body'][0].partition('\r\n\r\n')
        if len(target.encode()) > 1800: faults.append('a mailto is too long')
        if urllib.parse.unquote(parts.path) != message['to'].addresses[0].addr_spec: faults.append('another recipient')
        if fields['subject'] != [message['subject']] or sorted(fields) != ['body', 'subject']: faults.append('another head')
        if rest != text.replace('\n', '\r\n') or url not in text.split('\n'): faults.append('another body')
for href in hrefs:
    if href != '../report.html' and not href.startswith('mailto:') and not re.fullmatch(r'letter-\d+\.eml', href):
        faults.append(f'href {href}')

def digests(tag): return ["'sha256-%s'" % base64.b64encode(hashlib.sha256(''.join(part.itertext()).encode()).digest()).decode()
                          for part in tree.iter(tag)]
policy = [meta.get('content') for meta in tree.iter('meta') if meta.get('http-equiv') == 'Content-Security-Policy']
expected = "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'" % (
    ' '.join(digests('style')), ' '.join(digests('script')))
if policy != [expected]: faults.append(f'policy {policy}, expected {expected}')
print(json.dumps(dict(faults=faults[:20], letters=len(items), drafts=len(letters), mails=mails, scripts=count['script'])))
