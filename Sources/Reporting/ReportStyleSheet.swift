// SPDX-License-Identifier: MIT

/// The style sheets of the report.
let reportStyleSheets: [StaticString] = [styleSheet, reportStyleSheet]

/// What the report adds to the look of every page: its table of customers and the controls of the script.
let reportStyleSheet: StaticString = """

    [hidden] { display: none !important; }
    .product { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
    button, input {
      font: inherit; font-size: .92rem; padding: .4rem .9rem; border: 1px solid var(--line); border-radius: 8px;
      background: var(--surface); color: var(--link);
    }
    .product button { font-weight: 400; letter-spacing: 0; }
    button { cursor: pointer; }
    button:hover, .filters > details[open] > summary { border-color: var(--link); }
    button:disabled { color: var(--muted); cursor: default; border-color: var(--line); }
    input { color: var(--text); border-color: var(--edge); min-width: 0; }
    button:focus-visible, input:focus-visible, tr:focus-visible {
      outline: 2px solid var(--link); outline-offset: 2px;
    }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: .75rem; }
    .search { display: flex; gap: .5rem; align-items: center; flex: 1 1 19rem; }
    .search input { flex: 1; }
    .filters { display: flex; flex-wrap: wrap; gap: .5rem; }
    .filters > details { position: relative; }
    .filters > details > summary {
      list-style: none; font-size: .92rem; padding: .4rem .9rem; border: 1px solid var(--line); border-radius: 8px;
    }
    .filters > details > summary::-webkit-details-marker { display: none; }
    .filters > details > summary::after { content: " ▾"; color: var(--muted); }
    .filters > details.chosen > summary { border-color: var(--link); color: var(--link); font-weight: 600; }
    .filters fieldset {
      position: absolute; z-index: 2; margin: .25rem 0 0; padding: .5rem .9rem; width: max-content; max-width: 22rem;
      max-height: 20rem; overflow: auto; background: var(--surface); border: 1px solid var(--line);
      border-radius: 8px; box-shadow: 0 6px 20px #0003;
    }
    .filters legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .filters label { display: flex; gap: .6rem; align-items: baseline; padding: .2rem 0; font-size: .92rem; }
    .filters label span { flex: 1; }
    .filters label small { color: var(--muted); }
    .pages { display: flex; gap: .75rem; align-items: center; justify-content: center; margin-top: 1rem; }
    .customers thead th { vertical-align: bottom; }
    .customers thead button {
      padding: .2rem 0; border: 0; background: none; color: inherit; font-size: 1em; font-weight: 600; text-align: left;
      hyphens: auto; border-radius: 3px;
    }
    .customers thead button:hover { color: var(--link); }
    th[aria-sort] button::after { content: " ▾"; color: var(--link); }
    th[aria-sort=descending] button::after { content: " ▴"; }
    .customers thead th:nth-child(1) { width: 20%; }
    .customers thead th:nth-child(2) { width: 15%; }
    .customers thead th:nth-child(3) { width: 6%; }
    .customers thead th:nth-child(4) { width: 14%; }
    .customers thead th:nth-child(5) { width: 13%; }
    .customers thead th:nth-child(6) { width: 7%; }
    .urgent { border-color: var(--bad); }
    .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.5rem 2rem; margin-bottom: 2rem; }
    .wide-plot { grid-column: 1 / -1; }
    .plot h3 { margin: 0 0 .5rem; }
    .plot p { margin-bottom: .5rem; font-size: .92rem; }
    .bars, .legend, .changes, .reviews { list-style: none; margin: 0; padding: 0; }
    .bars li { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; font-size: .92rem; margin-bottom: .35rem; }
    .bar { grid-column: 1 / -1; width: 100%; height: .4rem; border-radius: .2rem; }
    .track { fill: var(--plain-ground); }
    .length, .layer1 { fill: var(--link); }
    .layer2 { fill: var(--link); fill-opacity: .7; }
    .layer3 { fill: var(--link); fill-opacity: .48; }
    .layer4 { fill: var(--muted); }
    .layer5 { fill: var(--link); fill-opacity: .22; }
    .doubtful { fill: var(--doubt); }
    .trend { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line); }
    .axis { display: flex; justify-content: space-between; color: var(--muted); font-size: .82rem; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; font-size: .85rem; }
    .legend li { display: flex; gap: .4rem; align-items: center; }
    .key { width: .7rem; height: .7rem; }
    .changes { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; }
    .reviews > li { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; margin-bottom: .75rem; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 2rem; }
    .sides dt { flex-basis: 7rem; }
    .because { margin-top: .5rem; font-size: .92rem; }
    .decision { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-top: .6rem; }
    .command { padding: .35rem .6rem; border-radius: 6px; background: var(--plain-ground); }
    .runs td { font-variant-numeric: tabular-nums; }
    @media screen and (max-width: 60rem) {
      .sides { grid-template-columns: minmax(0, 1fr); }
      .filters fieldset { position: static; width: auto; max-width: none; box-shadow: none; }
      .filters > details[open] { flex-basis: 100%; }
      .customers thead { position: static; width: auto; height: auto; clip-path: none; display: block; }
      .customers thead tr { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
      .customers thead th { border: 0; padding: 0; width: auto !important; }
      .search { flex-basis: 100%; }
    }
    @media print {
      button, .tools, .pages { display: none; }
      .customers thead button { display: inline; }
    }

    """
