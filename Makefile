# The two commands a newcomer needs are `make serve` and `make test`; `make help` lists the rest.

PYTHON ?= python3
PORT ?= 8000
OUT ?= var

BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --no-cache-dir

.DEFAULT_GOAL := help
.PHONY: help setup serve build test lint bench bench-search clean

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: $(STAMP)  ## make .venv and install what is needed (done by the others too)

serve: $(STAMP)  ## build the bundled corpus and serve it on http://127.0.0.1:8000 (PORT=… for another port)
	@$(BIN)/trad build --out $(OUT) || echo 'The build did not take all in, see above; the snapshot in force, if there is one, is served.' >&2
	@exec $(BIN)/trad serve --out $(OUT) --port $(PORT)

build: $(STAMP)  ## build the bundled corpus into var/
	@$(BIN)/trad build --out $(OUT)

test: lint  ## run every check
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(STAMP)  ## the quick checks: style, types, which folder imports which
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$said"; exit 1; }

bench: $(STAMP)  ## measure build time, memory, latency and speed against their goals, and compare the search engines (takes half an hour)
	@$(BIN)/python tests/bench

bench-search: $(STAMP)  ## compare the search engines only, on up to 1,000,000 made-up passages
	@$(BIN)/python tests/bench search

clean:  ## remove the environment, the built snapshots and the caches
	@rm -rf .venv var build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp is the last thing written, so that a setup cut short is simply done again.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed. Name one: make PYTHON=python3.12 …' >&2; exit 1; }
	@echo 'Installing into .venv …' >&2
	@$(PYTHON) -m venv .venv || \
	  { echo 'Python could not make .venv. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }
	@$(PIP) install -c constraints.txt setuptools
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $@
