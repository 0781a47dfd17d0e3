// SPDX-License-Identifier: MIT

/// What the head of every page says beside its policy.
let pageFrame: StaticString = """
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">

    """

/// The look of the report: light and dark, wide and narrow, screen and paper.
let styleSheet: StaticString = """

    :root {
      color-scheme: light dark;
      --ground: #f5f6f8; --surface: #ffffff; --text: #1c2128; --muted: #59626d; --line: #dce0e5; --edge: #7f8894; --link: #0a58b0;
      --good: #17602c; --good-ground: #e2f3e6; --doubt: #6d4500; --doubt-ground: #fff0cf;
      --bad: #8f1d14; --bad-ground: #fde7e4; --info: #124a86; --info-ground: #e3eefb;
      --plain: #434b55; --plain-ground: #e9ecf0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #12161b; --surface: #1a2027; --text: #e5e9ee; --muted: #a2acb8; --line: #303842; --edge: #77828e; --link: #86bdff;
        --good: #8fdca3; --good-ground: #17331f; --doubt: #f4cb78; --doubt-ground: #3a2c0c;
        --bad: #ffb0a6; --bad-ground: #45201c; --info: #a5cdfb; --info-ground: #1a3250;
        --plain: #c6cdd6; --plain-ground: #2b333d;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
    }
    h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; letter-spacing: -.01em; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 1rem; }
    h3 { font-size: 1rem; margin: 1.25rem 0 .35rem; }
    p, ul { margin: 0 0 .75rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    code { font: .85em/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
    .product { color: var(--muted); font-weight: 600; letter-spacing: .04em; margin-bottom: .25rem; }
    .muted, dt { color: var(--muted); }
    .line { display: block; }
    section {
      background: var(--surface); border: 1px solid var(--line); border-radius: 12px;
      padding: 1.5rem; margin-top: 1.5rem;
    }
    .tiles, .cards, .names { list-style: none; padding: 0; }
    .tiles, .cards, .groups { display: grid; gap: .75rem; }
    .tiles { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); margin: 1.25rem 0 0; }
    .tiles a {
      display: block; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 10px;
      background: var(--surface); color: var(--muted); text-decoration: none; font-size: .9rem;
    }
    .tiles a:hover { border-color: var(--link); }
    .tiles strong { display: block; font-size: 1.6rem; line-height: 1.2; color: var(--text); }
    .light {
      display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; padding: .75rem 1rem; border-radius: 8px;
    }
    .lamp { width: .8rem; height: .8rem; border-radius: 50%; background: currentColor; }
    .good { color: var(--good); background: var(--good-ground); }
    .doubt { color: var(--doubt); background: var(--doubt-ground); }
    .bad { color: var(--bad); background: var(--bad-ground); }
    .info { color: var(--info); background: var(--info-ground); }
    .plain { color: var(--plain); background: var(--plain-ground); }
    .cards { grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); margin: 1rem 0 0; }
    .card {
      color: inherit; background: none; border: 1px solid var(--line); border-left: 4px solid var(--good);
      border-radius: 8px; padding: .9rem 1rem;
    }
    .card.doubt { border-left-color: var(--doubt); }
    .card.bad { border-left-color: var(--bad); }
    .card h3 { margin: 0 0 .4rem; display: flex; justify-content: space-between; gap: .5rem; align-items: baseline; }
    .card .reason { margin-bottom: .4rem; }
    dl { margin: 0; font-size: .9rem; }
    dl div { display: flex; gap: .75rem; }
    dt { flex: 0 0 5.5rem; }
    dd { margin: 0; min-width: 0; }
    .chip, .count {
      display: inline-block; padding: .1rem .6rem; border-radius: .8rem; font-size: .82rem; font-weight: 600;
      line-height: 1.5; overflow-wrap: normal;
    }
    .card .chip, .count { white-space: nowrap; hyphens: manual; }
    .count { color: var(--plain); background: var(--plain-ground); }
    .groups { grid-template-columns: repeat(auto-fill, minmax(21rem, 1fr)); }
    .group { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; }
    .group h3 { margin-top: 0; display: flex; justify-content: space-between; gap: .5rem; align-items: baseline; }
    .group p { font-size: .92rem; margin-bottom: .4rem; }
    .names { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
    .group .names { margin-bottom: 0; }
    .calm { margin: 1rem 0 0; color: var(--muted); }
    .calm strong { color: var(--text); }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .92rem; hyphens: auto; }
    .rejected thead th:nth-child(1) { width: 22%; }
    .rejected thead th:nth-child(2) { width: 30%; }
    th, td { text-align: left; vertical-align: top; padding: .6rem .75rem .6rem 0; border-top: 1px solid var(--line); }
    thead th { border-top: 0; color: var(--muted); font-size: .82rem; font-weight: 600; }
    tbody th { font-weight: 600; }
    tbody th .muted { font-weight: 400; }
    tr:target, tr.found { background: var(--info-ground); }
    .wide dt { flex-basis: 8rem; }
    .raw { white-space: pre-wrap; }
    summary { cursor: pointer; }
    details ul, .findings { font-size: .92rem; padding-left: 1.1rem; margin: .5rem 0; }
    .fold { margin-top: 1rem; }
    .fold > summary { font-weight: 600; color: var(--link); }
    footer { margin-top: 1.5rem; color: var(--muted); font-size: .9rem; }
    @media screen and (max-width: 60rem) {
      body { padding: 1.25rem .75rem 3rem; }
      section { padding: 1rem; border-radius: 10px; }
      .tiles { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
      .cards, .groups { grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
      table, tbody, tr, th, td { display: block; width: auto; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tbody tr { border: 1px solid var(--line); border-radius: 8px; padding: .75rem .9rem; margin-bottom: .75rem; }
      tbody th, tbody td { border: 0; padding: .2rem 0; }
      tbody td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); align-items: baseline; }
      tbody td::before { content: attr(data-label); color: var(--muted); font-size: .85rem; }
      tbody td.wide { grid-template-columns: minmax(0, 1fr); padding-top: .5rem; }
    }
    @media print {
      :root {
        --ground: #fff; --surface: #fff; --text: #000; --muted: #444; --line: #bbb; --edge: #777; --link: #000;
        --good: #17602c; --good-ground: #fff; --doubt: #6d4500; --doubt-ground: #fff;
        --bad: #8f1d14; --bad-ground: #fff; --info: #124a86; --info-ground: #fff; --plain: #333; --plain-ground: #fff;
      }
      html { font-size: 9pt; }
      body { max-width: none; padding: 0; }
      h2, h3 { break-after: avoid; }
      section { border: 0; padding: 0; break-inside: auto; }
      .tiles { grid-template-columns: repeat(6, 1fr); }
      .chip, .count, .light { border: 1px solid currentColor; }
      tr, .card, .group { break-inside: avoid; }
      thead { display: table-header-group; }
    }

    """
