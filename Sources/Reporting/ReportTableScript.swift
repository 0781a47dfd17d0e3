// SPDX-License-Identifier: MIT

/// Shows one window of the rows that fit, as the page without a script shows the first.
///
/// Texts become text nodes and nothing else; an element's name, class and id are ours, or a key in an id.
let tableScript: StaticString = """

    'use strict';
    const size = 200;
    const make = (tag, style, ...content) => {
      const element = document.createElement(tag);
      if (style) element.className = style;
      element.append(...content);
      return element;
    };
    const value = text => make('bdi', '', text);
    const part = name => document.querySelector(`[data-part="${name}"]`);

    // A sentence from its pattern: `[0,n]` is the value n, `[1,n]` the same as what one types.
    const sentence = (pattern, values) => pattern[language].map(piece => typeof piece === 'string' ? piece
      : make(piece[0] ? 'code' : 'bdi', '', values[piece[1]]));
    const spelled = (row, text) => {
      switch (text[0]) {
      case '=': return {n: row[at.name], t: row[at.tenant], d: row[at.domain]}[text[1]];
      case '$': return data.shared[text.slice(1)];
      default: return text.slice(1);
      }
    };
    const reasons = row => {
      const list = make('ul');
      for (const line of row[at.evidence] ? row[at.evidence].split('\\n') : []) {
        const [pattern, ...values] = line.split('\\t');
        list.append(make('li', '', ...sentence(data.patterns[pattern], values.map(text => spelled(row, text)))));
      }
      const rule = `${words('rule')} ${data.lines[row[at.line]][0]}: ${data.verdicts[row[at.verdict]][3 + language]}`;
      list.append(make('li', '', rule));
      return list;
    };
    const facts = row => {
      const entries = [
        ['key', row[at.key] && value(row[at.key])], ['firstSeen', dateOf(row[at.firstSeen])],
        ['gapSince', row[at.gap] !== null && dateOf(row[at.gap])],
        ['renewal', row[at.renewal] !== null && dateOf(row[at.renewal])]
      ];
      return make('dl', '', ...entries.filter(entry => entry[1])
        .map(([name, content]) => make('div', '', make('dt', '', words(name)), make('dd', '', content))));
    };
    const unfold = (details, row) => {
      if (details.childElementCount < 2) details.append(reasons(row), facts(row));
    };

    const missing = row => {
      const parts = data.missing[row[at.missing]][1 + language];
      return parts.length ? parts.map(([isProven, ...pieces]) => make('span', isProven ? 'line' : 'line muted',
        ...pieces.map(piece => typeof piece === 'string' ? piece : value(piece[0])))) : ['–'];
    };
    const cells = row => {
      const verdict = data.verdicts[row[at.verdict]];
      const why = make('details', '', make('summary', '', data.lines[row[at.line]][1 + language]));
      why.addEventListener('toggle', () => unfold(why, row));
      return [
        ['verdict', [make('span', `chip ${verdict[5]}`, verdict[1 + language])]],
        ['country', [data.countries[row[at.country]] || '–']],
        ['missing', missing(row)],
        ['action', [data.actions[row[at.action]][1 + language]]],
        ['open', [row[at.gap] === null ? '–' : String(data.day - row[at.gap])]],
        ['why', [why], 'wide']
      ];
    };
    const line = (row, titles) => {
      const element = make('tr');
      element.id = `customer=${encodeURIComponent(keyOf(row))}`;
      const head = make('th', '', make('span', 'line', value(row[at.name] || keyOf(row))));
      head.scope = 'row';
      if (row[at.domain]) head.append(make('span', 'line muted', value(row[at.domain])));
      if (row[at.tenant]) head.append(make('code', 'line muted', row[at.tenant]));
      element.append(head);
      for (const [name, content, style] of cells(row)) {
        const cell = make('td', style ?? 'cell', make('div', '', ...content));
        cell.dataset.label = titles[name];
        element.append(cell);
      }
      return element;
    };

    let shown = [];
    const show = () => {
      shown = fitting();
      choice.window = Math.min(choice.window, Math.max(0, shown.length - 1));
      choice.window -= choice.window % size;
      const heads = [...document.querySelectorAll('[data-sort]')];
      const titles = Object.fromEntries(heads.map(head => [head.dataset.sort, head.textContent]));
      const seen = Array.from(shown.slice(choice.window, choice.window + size), index => line(rows[index], titles));
      part('rows').replaceChildren(...seen);
      for (const head of heads) {
        if (head.dataset.sort === choice.sort) {
          head.setAttribute('aria-sort', choice.isDescending ? 'descending' : 'ascending');
        } else {
          head.removeAttribute('aria-sort');
        }
      }
      const numbers = {
        shown: shown.length, all: rows.length, from: choice.window + 1, to: choice.window + seen.length
      };
      part('count').textContent = shown.length ? words('shown', numbers) : words('nobody');
      part('pages').hidden = shown.length <= size;
      part('window').textContent = words('window', numbers);
      part('previous').disabled = choice.window === 0;
      part('next').disabled = choice.window + size >= shown.length;
      part('clear').disabled = !choice.text && Object.values(columns).every(column => !column.chosen.size);
    };

    // One customer, by its key: everything else is let go so that it is on the page, and its row is unfolded.
    const showCustomer = key => {
      const place = rows.findIndex(row => keyOf(row) === key);
      if (place < 0) {
        show();
        part('count').textContent = words('absent');
        part('count').scrollIntoView({block: 'center'});
        return;
      }
      for (const column of Object.values(columns)) column.chosen.clear();
      Object.assign(choice, {text: '', window: ordered().indexOf(place)});
      show();
      const row = document.getElementById(`customer=${encodeURIComponent(key)}`);
      const details = row.querySelector('details');
      row.classList.add('found');
      unfold(details, rows[place]);
      details.open = true;
      const settle = () => {
        row.scrollIntoView({block: row.offsetHeight < innerHeight ? 'center' : 'start'});
        details.querySelector('summary').focus({preventScroll: true});
      };
      settle();
      // A browser that follows the address itself takes the focus away when it has loaded everything.
      if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(settle), {once: true});
    };

    """
