# `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo serve test test-jvm check golden bench docs build neo4j neo4j-stop accuracy clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: $(STAMP) ## create .venv with everything to run and to test

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "stancegraph needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) -V 2>&1`. Name another one: make PYTHON=python3.12 install"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

demo: install ## load the samples into an embedded graph and show who stands where
	@$(BIN)/python tools/demo.py

serve: install ## the HTTP API over the demo's graph
	$(BIN)/stance serve --graph .stancegraph/demo

test: install check ## every check and every test; the Neo4j half needs Java and Maven
	$(BIN)/python -m pytest

test-jvm: install ## the contract of a graph on the embedded engine's Java build, for platforms without a native one
	$(PYTHON) -m venv .venv-jvm
	.venv-jvm/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test,jvm]'
	.venv-jvm/bin/python -m pip uninstall --quiet --yes arcadedb
	.venv-jvm/bin/python -m pytest tests/graph/stores/test_contract.py tests/graph/stores/test_logs.py tests/graph/stores/builds_on_java.py -k 'embedded or logs or builds'

check: install ## ruff, mypy, pyright, import contracts, Cypher linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/python tools/lint_cypher.py

golden: install ## rewrite the expected answers and the picture of Neo4j Browser; read the diff before you commit it
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/cypher -k "not neo4j"
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/browser -k picture_is_read
	$(BIN)/python tools/pages questions

bench: install ## measure on this machine and write docs/benchmarks.md
	$(BIN)/python tools/bench

docs: install ## write the generated pages of docs/
	$(BIN)/python tools/pages
	$(BIN)/python tools/notebook.py

accuracy: install ## score the extraction on the development sets, where they are, and write docs/accuracy.md
	$(BIN)/python tools/accuracy.py

build: install ## wheel and sdist in dist/
	rm -rf build dist
	$(BIN)/python -m build --quiet

neo4j: ## start a real Neo4j on loopback (Java 17 or newer, and Maven) and say how to reach it
	tools/neo4j/server.sh start

neo4j-stop: ## stop it
	tools/neo4j/server.sh stop

clean: ## remove what the other targets made
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info
