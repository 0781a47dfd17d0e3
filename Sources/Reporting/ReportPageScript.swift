// SPDX-License-Identifier: MIT

/// The controls of the page: search, filters, order, windows, keys, copying, the other language.
let pageScript: StaticString = """

    'use strict';
    const changed = () => { choice.window = 0; show(); writeAddress(); };
    const filter = (name, column) => {
      const fieldset = make('fieldset', '', make('legend', '', words(name)));
      const options = [...column.options.keys()].filter(index => column.used[index] || column.chosen.has(index));
      for (const index of options) {
        const box = make('input');
        box.type = 'checkbox';
        box.value = column.options[index].id;
        box.checked = column.chosen.has(index);
        box.addEventListener('change', () => {
          if (box.checked) column.chosen.add(index); else column.chosen.delete(index);
          box.closest('details').classList.toggle('chosen', column.chosen.size > 0);
          changed();
        });
        const count = column.used[index].toLocaleString(languages[language]);
        fieldset.append(make('label', '', box, make('span', '', value(column.options[index].name())),
          make('small', '', count)));
      }
      const details = make('details', column.chosen.size ? 'chosen' : '', make('summary', '', words(name)), fieldset);
      details.name = 'filter';
      details.dataset.column = name;
      return details;
    };
    const showFilters = () => {
      part('filters').replaceChildren(...Object.entries(columns).filter(([, column]) => column.used.some(Boolean))
        .map(([name, column]) => filter(name, column)));
      part('text').value = choice.text;
    };

    const fill = () => {
      if (!part('rows')) return;
      for (const head of document.querySelectorAll('[data-sort]')) {
        if (!(head.dataset.sort in orders) || head.querySelector('button')) continue;
        const button = make('button', '', ...head.childNodes);
        button.type = 'button';
        button.addEventListener('click', () => {
          choice.isDescending = choice.sort === head.dataset.sort && !choice.isDescending;
          choice.sort = head.dataset.sort;
          changed();
        });
        head.append(button);
      }
      for (const place of document.querySelectorAll('[data-choice]')) {
        if (place.querySelector('a')) continue;
        const link = make('a', '', ...place.childNodes);
        link.href = `#${place.dataset.choice}`;
        place.append(link);
      }
      for (const name of ['tools', 'pages']) part(name).hidden = false;
      if (part('rest')) part('rest').hidden = true;
      showFilters();
      if (choice.customer) showCustomer(choice.customer); else show();
    };
    const switchLanguage = () => {
      const store = part('language');
      const [old, fresh] = [part('page'), store.content.querySelector('[data-part="page"]')];
      old.replaceWith(fresh);
      store.content.append(old);
      language = languages.indexOf(fresh.lang);
      document.documentElement.lang = fresh.lang;
      document.title = fresh.dataset.title;
      begin();
    };
    // What only works with a script is hidden without one.
    const begin = () => {
      for (const button of document.querySelectorAll('button[data-part=switch], button[data-copy]')) button.hidden = false;
      fill();
    };

    const copied = async place => {
      try {
        await navigator.clipboard.writeText(place.textContent);
        return true;
      } catch {
        getSelection().selectAllChildren(place);
        return document.execCommand('copy');
      }
    };
    const copy = async button => {
      const text = button.textContent;
      button.textContent = await copied(document.getElementById(button.dataset.copy))
        ? button.dataset.done : button.dataset.refused;
      setTimeout(() => { button.textContent = text; }, 2500);
    };

    document.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button?.dataset.copy) copy(button);
      switch (button?.dataset.part) {
      case 'switch': switchLanguage(); writeAddress(); part('switch').focus(); break;
      case 'clear':
        choice.text = '';
        for (const column of Object.values(columns)) column.chosen.clear();
        changed(); showFilters(); part('text').focus(); break;
      case 'previous': case 'next':
        choice.window += button.dataset.part === 'next' ? size : -size;
        show(); writeAddress(); part('tools').scrollIntoView(); break;
      }
      // A list of options closes when somebody looks elsewhere.
      for (const open of document.querySelectorAll('.filters details[open]')) {
        if (!open.contains(event.target)) open.open = false;
      }
    });
    document.addEventListener('input', event => {
      if (event.target !== part('text')) return;
      choice.text = event.target.value;
      changed();
    });
    document.addEventListener('keydown', event => {
      const open = event.target.closest('.filters details[open]');
      if (event.key === 'Escape' && open) { open.open = false; open.querySelector('summary').focus(); }
      if (!event.target.matches('tbody[data-part=rows] summary')) return;
      const all = [...document.querySelectorAll('tbody[data-part=rows] summary')];
      const place = all.indexOf(event.target);
      const next = {ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1}[event.key];
      if (all[next]) { event.preventDefault(); all[next].focus(); }
    });
    const follow = () => {
      const asked = readAddress();
      if (asked >= 0 && asked !== language) switchLanguage(); else begin();
      const isChosen = /[#&](?!lang=)[a-z]+=/.test(location.hash);
      if (isChosen && !choice.customer && part('tools')) part('tools').scrollIntoView();
    };
    addEventListener('hashchange', () => { if (location.hash.includes('=')) follow(); });
    document.documentElement.dataset.first = document.documentElement.lang;
    follow();
    // The first search would wait for this.
    setTimeout(() => { if (rows.length) searchable(0); }, 50);

    """
