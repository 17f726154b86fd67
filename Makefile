# Two commands matter: `make demo` shows pcwm at work, `make test` runs every check. Both set up .venv first.

.DEFAULT_GOAL := help
.PHONY: help install demo test lint types contracts unit bench format pages clean
# The checks of `make test` run in the order written, each stops the run, and pytest's closing line comes last.
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTEST_ARGS ?= -n auto

help:
	@echo "make demo      set up .venv and show pcwm at work on examples/"
	@echo "make test      set up .venv, then lint, types, import contracts and tests"
	@echo "make install   only set up .venv (pcwm and pcwm-lsp in $(BIN))"
	@echo "make bench     latency, start-up and throughput, as a table and as JSON in bench/results/"
	@echo "make format    let ruff format and fix what it can"
	@echo "make pages     regenerate the rule pages from the rules"
	@echo "make clean     remove .venv and all caches"

install: $(STAMP)

$(STAMP): pyproject.toml constraints.txt scripts/install.sh
	sh scripts/install.sh $(VENV)
	@touch $@

demo: install
	@$(BIN)/python -m scripts.demo

test: install
	@$(MAKE) --no-print-directory lint types contracts unit

lint:
	@echo "== ruff check"
	@$(BIN)/ruff check .
	@echo "== ruff format --check"
	@$(BIN)/ruff format --check .

types:
	@echo "== mypy --strict"
	@$(BIN)/mypy

contracts:
	@echo "== import contracts"
	@$(BIN)/lint-imports --no-cache

unit:
	@echo "== pytest"
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

bench: install
	@$(BIN)/python -m bench.latency

format: install
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

pages: install
	@$(BIN)/python -m pcwm_core.cli.pages

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
