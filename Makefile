# make demo   the whole line against the built-in sample project, into reports/demo
# make test   what a change must pass: unit, golden and real HTTP tests, and the built program
# make check  what takes longer or needs a browser: pages, reproducibility, the server's description, formatting
# make bench  the guides' figures: questions beside ClickHouse, DuckDB and Polars (BENCH_SIZES=1,10 for fewer events),
#             a report beside Vega, simulated days of fetching, a site of ten years, the server under load
# make install PREFIX=/usr/local, make uninstall: the program, its manual page and the shells' completions

# Outside the checkout, so that a second checkout builds only its own sources.
WEEKLOOK_CACHE ?= $(HOME)/.cache/weeklook
BUILD ?= $(WEEKLOOK_CACHE)/build
SWIFT_BUILD = swift build --scratch-path $(BUILD)
# With Swift's library inside, a program starts sooner and runs where there is no toolchain; macOS has the library itself.
ifeq ($(shell uname),Linux)
STATIC = --static-swift-stdlib -Xswiftc -use-ld=lld
endif
SWIFT_RELEASE = $(SWIFT_BUILD) -c release $(STATIC)
PROGRAM = $(BUILD)/release/weeklook
PREFIX ?= /usr/local
TARGET = $(DESTDIR)$(PREFIX)

.PHONY: demo test check bench build release install uninstall lint sample dependencies clean

demo: release
	$(PROGRAM) demo

test: dependencies
	swift test --scratch-path $(BUILD) --disable-xctest

check: lint release
	Checks/run.sh $(PROGRAM)

bench: release
	$(SWIFT_RELEASE) --product FetchBenchmark
	$(SWIFT_RELEASE) --product QuestionBenchmark
	$(SWIFT_RELEASE) --product RenderBenchmark
	Benchmarks/Questions/run.sh $(BUILD)/release
	Benchmarks/Render/run.sh $(BUILD)/release
	$(BUILD)/release/FetchBenchmark
	Benchmarks/Site/run.py $(PROGRAM)
	Checks/server/load.sh $(PROGRAM)

build: dependencies
	$(SWIFT_BUILD)

release: dependencies
	$(SWIFT_RELEASE) --product weeklook

# Templates and everything else are inside the program: it runs without this checkout.
install: release
	mkdir -p $(TARGET)/bin $(TARGET)/share/man/man1 $(TARGET)/share/bash-completion/completions \
	    $(TARGET)/share/zsh/site-functions $(TARGET)/share/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(TARGET)/bin/weeklook
	$(TARGET)/bin/weeklook manual >$(TARGET)/share/man/man1/weeklook.1
	$(TARGET)/bin/weeklook --generate-completion-script bash >$(TARGET)/share/bash-completion/completions/weeklook
	$(TARGET)/bin/weeklook --generate-completion-script zsh >$(TARGET)/share/zsh/site-functions/_weeklook
	$(TARGET)/bin/weeklook --generate-completion-script fish >$(TARGET)/share/fish/vendor_completions.d/weeklook.fish

uninstall:
	rm -f $(TARGET)/bin/weeklook $(TARGET)/share/man/man1/weeklook.1 \
	    $(TARGET)/share/bash-completion/completions/weeklook $(TARGET)/share/zsh/site-functions/_weeklook \
	    $(TARGET)/share/fish/vendor_completions.d/weeklook.fish

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

# Writes the committed sample site anew; a test compares it with what the program writes.
sample: release
	rm -rf reports/sample
	cd "$$(mktemp -d)" && $(PROGRAM) demo --weeks 4 --out "$(CURDIR)/reports/sample" --quiet

dependencies:
	@Checks/dependencies.sh

clean:
	rm -rf $(BUILD) reports/demo
