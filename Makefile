# partnergap: what there is to do. `make help` lists it.
#
# demo and test need nothing typed before them: they call setup, which installs what a bare Debian 12 with a Swift 6.3
# toolchain lacks and does nothing when nothing is missing.

SCENARIOS := nordlicht harbourside kleinanfang
NIGHT := 2026-11-20
FLAGS := --explicit-target-dependency-import-check error
TOOL := .build/release/partnergap


PREFIX := /usr/local

# Debian keeps pip out of its own Python (PEP 668): what drives the browser lives here.
BROWSER := .build/browser

.PHONY: help setup build test lint format profiles templates suffixes reports demo bench ledgerbench bench-linkage bench-letters bench-report formulas crash crash-send fuzz install clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing (by apt; asks for sudo only when not root).
	@missing=""; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	pkg-config --exists libxml-2.0 2>/dev/null || missing="$$missing libxml2-dev"; \
	pkg-config --exists icu-uc 2>/dev/null || missing="$$missing libicu-dev"; \
	pkg-config --exists libcrypto 2>/dev/null || missing="$$missing libssl-dev"; \
	pkg-config --exists sqlite3 2>/dev/null || missing="$$missing libsqlite3-dev"; \
	command -v python3 >/dev/null || missing="$$missing python3"; \
	command -v msmtp >/dev/null || missing="$$missing msmtp"; \
	for python in python3 /usr/bin/python3; do $$python -c 'import aiosmtpd' 2>/dev/null && break; done \
	    || missing="$$missing python3-aiosmtpd"; \
	for python in python3 /usr/bin/python3; do $$python -c 'import html5lib' 2>/dev/null && break; done \
	    || missing="$$missing python3-html5lib"; \
	[ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ] || missing="$$missing chromium-headless-shell"; \
	python3 -c 'import ensurepip' 2>/dev/null || missing="$$missing python3-venv"; \
	if [ -n "$$missing" ]; then \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "installing:$$missing"; \
	    $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive \
	        apt-get install -y -q --no-install-recommends $$missing && touch Package.swift; \
	fi
	@$(BROWSER)/bin/python -c 'import playwright, axe_core_python, html5lib' 2>/dev/null || { \
	    echo "installing: playwright axe-core-python html5lib in $(BROWSER)"; \
	    python3 -m venv $(BROWSER) && $(BROWSER)/bin/pip install -q --disable-pip-version-check \
	        playwright axe-core-python html5lib; }

build: setup ## Build in release.
	swift build -c release $(FLAGS) --product partnergap

test: setup ## Run all tests.
	swift build --build-tests $(FLAGS)
	swift test $(FLAGS)

lint: ## Check format, documentation and layers.
	swift format lint --strict --recursive Sources Tests Package.swift
	awk -f Tests/Checks/documented.awk $$(find Sources -name '*.swift')
	sh Tests/Checks/layers.sh
	@sh Tests/Checks/profiles.sh | cmp -s - Sources/Intake/ShippedProfiles.swift \
	    || { echo "Sources/Intake/ShippedProfiles.swift is out of date: make profiles"; exit 1; }

format: ## Format all sources in place.
	swift format --in-place --recursive Sources Tests Package.swift

profiles: ## Make ShippedProfiles.swift anew from Sources/Intake/Profiles.
	sh Tests/Checks/profiles.sh > Sources/Intake/ShippedProfiles.swift

templates: build ## Make Samples/templates anew from the shipped letters.
	rm -rf .build/new && $(TOOL) init .build/new >/dev/null && mkdir -p Samples/templates
	cp .build/new/templates/* Samples/templates/

suffixes: ## Make SuffixRules.swift anew from Debian's list of public suffixes (installs it).
	@[ -f /usr/share/publicsuffix/public_suffix_list.dat ] || apt-get install -y -q --no-install-recommends publicsuffix
	python3 Tests/Checks/suffixes.py > Sources/RecordLinkage/Values/SuffixRules.swift

# A night that tells of a stale source ends with status 3: for a sample that is part of the story.
define night
	rm -rf Samples/$(1)/runs Samples/$(1)/ledger.sqlite*
	$(TOOL) run --config Samples/$(1)/partnergap.yaml --on $(NIGHT) --accept baseline --verbose >.build/night.log 2>&1 \
	    || [ $$? -eq 3 ] || { cat .build/night.log; exit 1; }

endef

reports: build ## Run every sample and copy its run to Reports/.
	$(foreach scenario,$(SCENARIOS),$(call night,$(scenario)))
	for scenario in $(SCENARIOS); do \
	    rm -rf Reports/$$scenario && mkdir -p Reports && cp -RL Samples/$$scenario/runs/latest Reports/$$scenario || exit 1; \
	done

demo: build ## Run the nightly job over Samples/nordlicht and say where to look.
	@rm -rf Samples/nordlicht/runs Samples/nordlicht/ledger.sqlite*
	@$(TOOL) run --config Samples/nordlicht/partnergap.yaml --on $(NIGHT) --accept baseline 2>.build/night.log \
	    || [ $$? -eq 3 ] || { cat .build/night.log; exit 1; }
	@echo
	@echo "report:  $$PWD/Samples/nordlicht/runs/latest/report.html"
	@echo "a draft: $$PWD/$$(ls Samples/nordlicht/runs/latest/invitations/*.eml | head -n 1)"

N := 100000
PEERS := .build/peers

bench: build ## Measure reading beside C, and a whole night of N customers beside Polars and DuckDB (needs ../shared/bench).
	sh Tests/Benchmarks/reading.sh
	@[ -x $(PEERS)/bin/python ] || { python3 -m venv $(PEERS) && $(PEERS)/bin/pip install -q polars duckdb pyarrow lxml; }
	$(PEERS)/bin/python Tests/Benchmarks/night.py $(TOOL) ../shared/bench $(PEERS) $(N)

CUSTOMERS := 1000000

ledgerbench: build ## Measure what the ledger costs (CUSTOMERS=1000000; needs ../shared/bench).
	sh Tests/Benchmarks/ledger.sh $(CUSTOMERS)

SCALE := 0

bench-linkage: setup ## Measure how well rows are linked, beside the goals (SCALE=8 for 8 times the rows; needs ../shared/linkage).
	sh Tests/Benchmarks/linkage.sh $(SCALE)

bench-report: build ## Measure a report of 100,000 customers in Chromium (CUSTOMERS=100000; needs ../shared/bench).
	$(BROWSER)/bin/python Tests/Benchmarks/report.py $(TOOL) $(if $(filter 1000000,$(CUSTOMERS)),100000,$(CUSTOMERS))

LETTERS := 10000

bench-letters: setup ## Measure what a letter costs over writing its bytes (LETTERS=10000).
	sh Tests/Benchmarks/letters.sh $(LETTERS)

CRASH_POINTS := 0

formulas: build ## Open a night's tables in LibreOffice: no cell may be a formula (installs it; needs ../shared/corpora).
	@command -v soffice >/dev/null || apt-get install -y -q --no-install-recommends libreoffice-calc-nogui
	python3 Tests/Checks/formulas.py $(TOOL) ../shared/corpora/formula

crash: build ## End the night at every system call, or at CRASH_POINTS of them, and compare (needs strace).
	@command -v strace >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends strace; }
	python3 Tests/Crash/pairs.py $(TOOL) Samples/harbourside
	python3 Tests/Crash/crashmatrix.py $(TOOL) --points $(CRASH_POINTS)
	python3 Tests/Crash/crashmatrix.py $(TOOL) --first --points $(CRASH_POINTS)
	python3 Tests/Crash/crashmatrix.py $(TOOL) --errors --points $(CRASH_POINTS)

crash-send: build ## End `batch send` at every system call, or at CRASH_POINTS of them, and count what arrived.
	python3 Tests/Crash/sendmatrix.py $(TOOL) --points $(CRASH_POINTS)
	python3 Tests/Crash/sendmatrix.py $(TOOL) --points $(or $(filter-out 0,$(CRASH_POINTS)),200) --double

FUZZ_AMOUNT := 60s

fuzz: setup ## Fuzz each target for a minute (FUZZ_AMOUNT=3000000 for a number of runs).
	sh Tests/Fuzz/run.sh $(FUZZ_AMOUNT)

install: build ## Copy the tool to PREFIX/bin (default /usr/local).
	install -D -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/partnergap

clean: ## Remove everything that was built or run.
	rm -rf .build Samples/*/runs Samples/*/ledger.sqlite*
