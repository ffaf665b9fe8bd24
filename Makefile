# The commands of this project; `make` alone lists them.

SHELL := bash
WASM := wasm32-unknown-unknown
TARGET := $(or $(CARGO_TARGET_DIR),target)
export PATH := $(CURDIR)/tools/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH):/usr/sbin
# Trunk takes the value for an argument and refuses "1".
unexport NO_COLOR

# End-to-end tests need the release bundle, so they come after the other native ones.
NATIVE_TESTS := $(filter-out end_to_end browser%,$(basename $(notdir $(wildcard tests/*.rs))))

# What fuzzing begins with, and how long each target goes on. Without `unsafe` no sanitizer is needed.
SEEDS := $(wildcard $(addprefix tests/fixtures/,html hostile json_feed site wordpress properties/*))
FUZZ_SECONDS ?= 600

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup serve build test bench bench-wordpress fuzz fmt images screenshots clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing; the other commands do it themselves
	@tools/setup.sh

serve: ## Serve the demo edition on 127.0.0.1:8080, rebuilt at every change
	@tools/setup.sh rust
	trunk serve

build: ## Build the demo edition into dist, every page finished HTML
	@tools/setup.sh rust node
	trunk build --release
	cargo run --bin publish -- --site content --bundle dist

test: setup ## Check format and lints, run native, browser and end-to-end tests, and hold the build against its budgets
	cargo fmt --check
	cargo clippy --all-targets --test end_to_end -- -D warnings
	cargo clippy --target $(WASM) --all-targets -- -D warnings
	cargo test --lib --bins $(addprefix --test ,$(NATIVE_TESTS))
	CHROMEDRIVER="$$(command -v chromedriver)" cargo test --target $(WASM) --test 'browser*'
	# A debug build stops where a release goes on: arithmetic that overflows, what Leptos asserts.
	trunk build --dist target/debug-bundle
	DATELINE_DIST=target/debug-bundle cargo test --test end_to_end published::hydration
	trunk build --release
	cargo test --test end_to_end
	# The native tests have built the program that publishes.
	PUBLISH=$(TARGET)/debug/publish node tools/bench/check.mjs

bench: ## Measure the built site: all of it, or PART=bytes, paint, life, memory, growth, wasm or lighthouse; FULL=1: 100,000 stories
	@tools/setup.sh rust node browsers bench
	trunk build --release
	cargo build --profile newsroom --bin publish --bin choice
	@PUBLISH=$(TARGET)/newsroom/publish node tools/bench/main.mjs $(PART)

bench-wordpress: ## Print what it takes to publish a WordPress of 1,000 posts, and to publish it again
	@tools/setup.sh rust
	cargo build --profile newsroom --bin publish
	tools/bench/wordpress.sh "$${CARGO_TARGET_DIR:-target}/newsroom/publish"

fuzz: ## Look for texts that break what must always hold, FUZZ_SECONDS (600) for each kind
	@tools/setup.sh fuzz
	@for target in $(basename $(notdir $(wildcard fuzz/fuzz_targets/*.rs))); do \
	  mkdir -p fuzz/corpus/$$target; \
	  cargo +nightly fuzz run --sanitizer none $$target fuzz/corpus/$$target $(SEEDS) -- -max_total_time=$(FUZZ_SECONDS) -timeout=20 || exit 1; \
	done

fmt: ## Format the Rust code
	cargo fmt

images: ## Draw the demo edition's pictures again
	@tools/setup.sh node
	node tools/images.mjs

screenshots: ## Take the screenshots again
	@tools/setup.sh rust node browsers
	trunk build --release
	cargo test --test end_to_end -- --ignored screenshots

clean: ## Remove everything that was built; installed tools stay
	cargo clean
	rm -rf dist dist.nginx.conf .dist.posts
