# `make run` and `make test` do all of their own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

# A plain path in site-packages: nothing stands between the program and its modules at the start.
INSTALL_SELF := PYTHONWARNINGS=ignore $(PIP) install -q --no-deps --no-build-isolation \
  --config-settings editable_mode=compat --editable .

.PHONY: run test lint setup help lock tables docs deb test-deb as-root
.DEFAULT_GOAL := help

help:            ## This list
	@grep -hE '^[a-z-]+:.* ##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 12

run: $(VENV)/.kiosk  ## Set up what the kiosk needs and open its window
	$(BIN)/shopshadow run $(ARGS)

test: $(VENV)/.tests  ## Set up what the tests need and run them all, with lint
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: $(VENV)/.tests  ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: $(VENV)/.kiosk $(VENV)/.tests  ## Only set up, for both

docs:            ## These documents as a site, in dist/site
	$(PYTHON) -m venv .venv-docs
	.venv-docs/bin/python -m pip --disable-pip-version-check install -q --require-hashes -r packaging/requirements-docs.txt
	.venv-docs/bin/mkdocs build -q

tables: $(VENV)/.tests  ## Make docs/metrics.md and docs/log-events.md anew from the code
	$(BIN)/python packaging/observability/tables.py

lock:            ## Make the lock files anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --extra train --extra fleet --extra printer --group dev --group build --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  -o packaging/requirements-dev.txt
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  -c packaging/requirements-dev.txt -o packaging/requirements.txt
	uv pip compile --group docs --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate -o packaging/requirements-docs.txt
	uv pip compile pyproject.toml --extra fleet --extra printer --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  -c packaging/requirements-dev.txt -o packaging/requirements-package.txt
	uv pip compile --group package --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate \
	  -c packaging/requirements-dev.txt -o packaging/requirements-packing.txt

deb:             ## Build the Debian package into dist/
	packaging/debian/build

test-deb: as-root $(VENV)/.tests  ## Build it; install, start, upgrade and remove it on a clean Debian (as root)
	packaging/system-libraries machine
	rm -f dist/shopshadow-kiosk_*.deb
	packaging/debian/build
	DEB_VERSION=9.9.9 packaging/debian/build again
	$(BIN)/python -m pytest -m clean_root -o faulthandler_timeout=0 tests/debian $(ARGS)

as-root:
	@[ "$$(id -u)" = 0 ] || { echo "A Debian is made and booted by root alone: run it as root." >&2; exit 1; }

$(BIN)/python:
	packaging/system-libraries offscreen
	$(PYTHON) -m venv $(VENV)

$(VENV)/.kiosk: packaging/requirements.txt pyproject.toml | $(BIN)/python
	packaging/system-libraries
	$(PIP) install -q --require-hashes -r packaging/requirements.txt
	$(INSTALL_SELF)
	touch $@

$(VENV)/.tests: packaging/requirements-dev.txt pyproject.toml | $(BIN)/python
	packaging/system-libraries offscreen
	$(PIP) install -q --require-hashes -r packaging/requirements-dev.txt
	$(INSTALL_SELF)
	touch $@
