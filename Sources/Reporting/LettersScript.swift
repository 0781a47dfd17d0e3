// SPDX-License-Identifier: MIT

/// Copies a text, or selects it where the browser forbids copying; folds and unfolds all letters.
///
/// It reads the page and writes only words that stand in attributes of our own buttons.
let lettersScript: StaticString = """

    'use strict';
    const select = place => {
      place.closest('details')?.setAttribute('open', '');
      const range = document.createRange();
      range.selectNodeContents(place);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    };
    const copied = async place => {
      try {
        await navigator.clipboard.writeText(place.textContent);
        return true;
      } catch {
        select(place);
        return document.execCommand('copy');
      }
    };
    for (const button of document.querySelectorAll('button[data-copy]')) {
      const words = button.textContent;
      button.hidden = false;
      button.setAttribute('aria-live', 'polite');
      button.addEventListener('click', async () => {
        const isCopied = await copied(document.getElementById(button.dataset.copy));
        button.textContent = isCopied ? button.dataset.done : button.dataset.refused;
        setTimeout(() => { button.textContent = words; }, 2500);
      });
    }
    for (const button of document.querySelectorAll('button[data-open]')) {
      const words = button.textContent;
      let isOpen = false;
      button.hidden = false;
      button.addEventListener('click', () => {
        isOpen = !isOpen;
        for (const details of document.querySelectorAll('.letters details')) details.open = isOpen;
        button.textContent = isOpen ? button.dataset.done : words;
      });
    }

    """

/// What the page of letters adds to the look of the report.
let lettersStyleSheet: StaticString = """

    .links, .letters { list-style: none; padding: 0; margin: 0; }
    .links { display: grid; gap: 1rem; }
    .links p { margin-bottom: .25rem; }
    .letters > li {
      border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; margin-top: 1rem;
    }
    .letters > li:target { border-color: var(--link); }
    .letters h3 { margin: 0 0 .6rem; font-size: 1.1rem; }
    .letters .chip { vertical-align: .1em; }
    .letters dl { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 2rem; }
    .letters dt { flex-basis: 8.5rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: .9rem 0 .75rem; }
    .actions:last-child { margin-bottom: 0; }
    .actions .muted { font-size: .9rem; }
    .command { padding: .4rem .7rem; border-radius: 6px; background: var(--plain-ground); }
    button, .action {
      font: inherit; font-size: .92rem; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: 8px;
      background: var(--surface); color: var(--link); text-decoration: none; cursor: pointer;
    }
    button:hover, .action:hover { border-color: var(--link); }
    button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    [hidden] { display: none; }
    .letters summary { font-weight: 600; color: var(--link); }
    pre {
      margin: .75rem 0 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; max-width: 46rem;
      background: var(--ground); white-space: pre-wrap; overflow-wrap: anywhere;
      font: .88rem/1.55 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
    }
    @media screen and (max-width: 60rem) {
      .letters dl { grid-template-columns: minmax(0, 1fr); }
      .letters > li { padding: .9rem; }
      pre { padding: .75rem; font-size: .82rem; }
    }
    @media screen and (max-width: 30rem) {
      .letters dl div { display: block; margin-bottom: .35rem; }
    }
    @media print {
      button, .action, .actions .muted { display: none; }
      .letters > li { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .75rem 0; }
      .letters h3, .letters dl { break-after: avoid; break-inside: avoid; }
      details::details-content { content-visibility: visible; height: auto; }
      .letters summary { display: none; }
      pre { border: 0; padding: 0; }
    }

    """
