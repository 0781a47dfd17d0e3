// SPDX-License-Identifier: MIT

/// The scripts of the report, in their order; the page's policy allows these and no others.
let reportScripts: [StaticString] = [rowsScript, choiceScript, tableScript, pageScript]

/// The customers as the page has them: reads the lines that `EmbeddedRows` wrote, by their places.
let rowsScript: StaticString = """

    'use strict';
    const data = JSON.parse(document.getElementById('customer-rows').textContent);
    const rows = data.rows.slice(1);
    const at = {
      name: 0, domain: 1, tenant: 2, key: 3, verdict: 4, country: 5, missing: 6, providers: 7, sources: 8, action: 9,
      line: 10, firstSeen: 11, gap: 12, renewal: 13, evidence: 14
    };
    const languages = ['de', 'en'];
    let language = languages.indexOf(document.documentElement.lang);
    const words = (name, numbers = {}) =>
      data.words[name][language].replace(/[{]([a-z]+)[}]/g, (_, of) => numbers[of].toLocaleString(languages[language]));
    const keyOf = row => row[at.key] || row[at.tenant];
    const dateOf = day => data.days[day][language];

    // As a reader looks a name up: no case, no accents.
    const folded = text => text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replaceAll('ß', 'ss');
    let searched = null;
    const searchable = index => {
      searched ??= rows.map(row => folded(`${row[at.name]}\\n${row[at.domain]} ${row[at.tenant]} ${row[at.key]}`));
      return searched[index];
    };

    """

/// What a reader has chosen: a text, options of columns, an order; all of it stands in the page's address.
let choiceScript: StaticString = """

    'use strict';
    const countryName = code => {
      try { return new Intl.DisplayNames(languages[language], {type: 'region'}).of(code); } catch { return code; }
    };
    const named = (list, at) => list.map(entry => ({id: entry[0], name: () => entry[at + language]}));
    // The options of a column, and for every number that a row may have there the options that find it.
    const column = (place, options, sets) => {
      const places = new Map(options.map((option, index) => [option.id, index]));
      const used = new Uint32Array(options.length);
      const found = sets.map(set => set.map(id => places.get(id)).filter(index => index !== undefined));
      for (const row of rows) for (const option of found[row[place]]) used[option]++;
      return {place, options, sets: found, used, chosen: new Set()};
    };
    const none = name => ({id: 'none', name: () => words(name)});
    const orNone = set => set.length ? set : ['none'];
    const provider = data.providerNames.map(([id, name]) => ({id, name: () => name}));
    const columns = {
      verdict: column(at.verdict, named(data.verdicts, 1), data.verdicts.map(entry => [entry[0]])),
      missing: column(at.missing, [
        {id: 'reseller', name: () => words('reseller')},
        ...data.providerNames.map(([id, name]) => ({id: `provider:${id}`, name: () => name})), none('nothing')
      ], data.missing.map(entry => orNone(entry[0]))),
      provider: column(at.providers, [...provider, none('unassigned')], data.providers.map(orNone)),
      country: column(at.country, data.countries.toSorted().map(code => code
        ? {id: code, name: () => countryName(code)} : none('unassigned')), data.countries.map(code => [code || 'none'])),
      source: column(at.sources, [...new Set(data.sources.flat())].sort().map(id => ({id, name: () => id})),
        data.sources),
      action: column(at.action, named(data.actions, 1), data.actions.map(entry => [entry[0]]))
    };
    const choice = {text: '', sort: 'verdict', isDescending: false, window: 0, customer: null};

    const readAddress = () => {
      const parts = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1).replaceAll('+', '%2B') : '');
      for (const [name, column] of Object.entries(columns)) {
        column.chosen = new Set((parts.get(name) ?? '').split(',').map(id => column.options.findIndex(o => o.id === id))
          .filter(index => index >= 0));
      }
      const sort = parts.get('sort') ?? 'verdict';
      choice.text = parts.get('q') ?? '';
      choice.isDescending = sort.startsWith('-');
      choice.sort = sort.replace('-', '') in orders ? sort.replace('-', '') : 'verdict';
      choice.window = Math.max(0, Number(parts.get('from') ?? 1) - 1) || 0;
      choice.customer = parts.get('customer');
      return languages.indexOf(parts.get('lang'));
    };
    const writeAddress = () => {
      const parts = [];
      for (const [name, column] of Object.entries(columns)) {
        const ids = [...column.chosen].sort((a, b) => a - b).map(index => encodeURIComponent(column.options[index].id));
        if (ids.length) parts.push(`${name}=${ids.join(',')}`);
      }
      if (choice.text) parts.push(`q=${encodeURIComponent(choice.text)}`);
      if (choice.sort !== 'verdict' || choice.isDescending) {
        parts.push(`sort=${choice.isDescending ? '-' : ''}${choice.sort}`);
      }
      if (choice.window > 0) parts.push(`from=${choice.window + 1}`);
      if (languages[language] !== document.documentElement.dataset.first) parts.push(`lang=${languages[language]}`);
      history.replaceState(null, '', parts.length ? `#${parts.join('&')}` : location.pathname + location.search);
    };

    const natural = Uint32Array.from(rows.keys());
    // Rows come worst first, then by name: a stable sort keeps that where two are equal.
    const byNumber = number => natural.slice().sort((a, b) => number(rows[a]) - number(rows[b]) || a - b);
    const ranked = (texts, place) => {
      const ranks = new Uint32Array(texts.length);
      [...texts.keys()].sort((a, b) => texts[a] < texts[b] ? -1 : 1).forEach((index, rank) => { ranks[index] = rank; });
      return byNumber(row => ranks[row[place]]);
    };
    const orders = {
      verdict: () => natural,
      name: () => natural.slice().sort((a, b) => searchable(a) < searchable(b) ? -1 : searchable(a) > searchable(b) ? 1 : a - b),
      country: () => ranked(data.countries.map(code => code || '~'), at.country),
      missing: () => byNumber(row => -data.missing[row[at.missing]][0].length),
      action: () => ranked(data.actions.map(entry => entry[1 + language]), at.action),
      open: () => byNumber(row => row[at.gap] ?? Infinity),
      renewal: () => byNumber(row => row[at.renewal] ?? Infinity)
    };
    const kept = new Map();
    const ordered = () => {
      const name = `${choice.sort} ${choice.sort === 'action' ? language : ''}`;
      if (!kept.has(name)) kept.set(name, orders[choice.sort]());
      return choice.isDescending ? kept.get(name).toReversed() : kept.get(name);
    };

    // The rows that fit, in the order that was asked for.
    const fitting = () => {
      const tests = Object.values(columns).filter(column => column.chosen.size).map(column => ({
        place: column.place, fits: column.sets.map(set => set.some(option => column.chosen.has(option)))
      }));
      const needles = folded(choice.text).split(/\\s+/).filter(Boolean);
      return ordered().filter(index => tests.every(test => test.fits[rows[index][test.place]])
        && needles.every(needle => searchable(index).includes(needle)));
    };

    """
