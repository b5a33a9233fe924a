# `make help` lists what there is to make; each target sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
BROWSER := .cache/browser
PORT ?= 8000
# Two workers, each with a site and a browser of its own; `pytest` by itself runs in one process.
PARALLEL := -n 2 --dist loadgroup
PROPERTIES := tests/unit/test_read_any_text.py tests/unit/test_written_and_read_back.py tests/unit/test_kinds.py
CLIENT := tests/client
CLIENT_READY := $(CLIENT)/node_modules/.ready

export NO_MKDOCS_2_WARNING := 1
# When the sources changed last: the date in what a build makes, so that the same sources give the same bytes. What is not
# committed has no such date; then builds take that of the newest file.
SOURCES := docs quiz cards hooks mkdocs.yml
SOURCE_DATE_EPOCH ?= $(shell test -z "$$(git status --porcelain -- $(SOURCES) 2>&1)" && git log -1 --format=%ct -- $(SOURCES))
ifneq ($(strip $(SOURCE_DATE_EPOCH)),)
export SOURCE_DATE_EPOCH
endif

.PHONY: help serve build check quick test test-client test-long bench setup client browser format lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile

serve: setup ## the site on http://127.0.0.1:8000, or at PORT=…, rebuilt when a source changes
	@$(BIN)/python -c 'import socket, sys; sys.exit(socket.socket().connect_ex(("127.0.0.1", $(PORT))) == 0 \
		and "port $(PORT) is taken: choose another, such as make serve PORT=$(shell expr $(PORT) + 1)")'
	$(BIN)/mkdocs serve --strict --dev-addr 127.0.0.1:$(PORT)

build: setup ## the site in site/
	$(BIN)/mkdocs build --strict

check: setup client ## format, lint, types, and the guide's own sources
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/node $(CLIENT)/check.js
	$(BIN)/python -m playbook check

quick: setup test-client ## what needs no browser and no build of a site: seconds
	$(BIN)/pytest $(PARALLEL) -m "not long" tests/unit

test: setup browser test-client ## all tests but the long ones: minutes
	$(BIN)/pytest $(PARALLEL) -m "not long"

test-long: setup browser ## what takes long and rarely breaks
	$(BIN)/pytest $(PARALLEL) -m long
	$(BIN)/pytest $(PARALLEL) --hypothesis-profile long $(PROPERTIES)

test-client: client ## the browser's part as far as it needs no browser
	$(BIN)/node --test --test-isolation=none --import ./$(CLIENT)/resolve.js '$(CLIENT)/*.test.js'

bench: setup browser ## what a build and a page weigh, as ratios
	$(BIN)/python tests/bench.py

setup: $(READY)

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

client: $(CLIENT_READY)

$(CLIENT_READY): $(READY) $(CLIENT)/package.json $(CLIENT)/package-lock.json
	$(BIN)/npm ci --silent --ignore-scripts --prefix $(CLIENT)
	touch $@

browser: $(BROWSER)

$(BROWSER): $(READY)
	$(BIN)/python tests/set_up_browser.py $@

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: setup ## pins the newest versions that pyproject.toml allows; needs uv
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --upgrade --output-file requirements.txt

clean: ## away with what was set up, kept and built
	rm -rf .venv .cache site $(CLIENT)/node_modules
