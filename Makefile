# The two commands that matter: make tour, make test.

SWIFT ?= swift
BUILD = $(SWIFT) build
# Modules are optimised together and the Swift library is inside the programs: Docs/Benchmarks.md says what that gains.
BUILD_RELEASE = $(BUILD) -c release --static-swift-stdlib -Xswiftc -cross-module-optimization -Xswiftc -use-ld=lld
RELEASE = .build/release

.PHONY: help setup tour build release test test-release interop abuse lint format bench bench-post bench-evidence storm crash fuzz clean deb deb-test systemd-test

help:
	@echo 'make tour    install what is missing, build, and run the main job from end to end'
	@echo 'make test    run every test'
	@echo 'make test-release  run the tests of the evidence in release mode'
	@echo 'make interop  let other tools (openssl, pyHanko, GnuTLS, gpgsm, pkilint ...) check what the gateway signs'
	@echo 'make abuse   attack the server in every way that Docs/Security.md names, beside a quiet client'
	@echo 'make lint    formatting, the service catalog, shell scripts'
	@echo 'make format  format the sources'
	@echo 'make bench   measure a release build beside beanstalkd, Redis and PostgreSQL, and write Docs/Benchmarks.md'
	@echo 'make bench-post  play a virtual year of the post, 100,000 dossiers'
	@echo 'make bench-evidence  measure signing, stamping, verifying and the log beside openssl speed'
	@echo 'make storm   simulate the gateway with everything that can fail (SEED=n RUNS=k STEPS=m); a seed replays exactly'
	@echo 'make crash   kill the server 200 times under load (KILLS=n SEED=n), back up, fill the disk, let writes fail; find everything'
	@echo 'make fuzz    let libFuzzer try every reader for 60 s; SECONDS=n, TARGET=name'
	@echo 'make deb     build the Debian package; make deb-test installs, tries and purges it in a fresh Debian,'
	@echo '             make systemd-test runs it under a systemd of its own (both as root)'
	@echo 'make build   build for debugging; make release builds what you install'

setup:
	@scripts/setup

tour: setup
	$(BUILD_RELEASE) --product motcuad
	$(BUILD_RELEASE) --product motcua
	$(RELEASE)/motcua tour $(TOUR)

build: setup
	$(BUILD) --build-tests

release: setup
	$(BUILD_RELEASE) --product motcuad
	$(BUILD_RELEASE) --product motcua

# The end-to-end tests run apart: while they wait for programs, they hold threads of which a small machine has few.
test: setup
	$(BUILD) --build-tests
	$(SWIFT) test --skip-build --disable-xctest --skip EndToEndTests
	$(SWIFT) test --skip-build --disable-xctest --filter EndToEndTests

# The optimiser frees what nothing uses any more: bindings to C libraries are tried in release mode too.
test-release: setup
	$(SWIFT) test -c release --disable-xctest --scratch-path .build/release-tests -Xswiftc -enable-testing \
		--filter 'EvidenceTests|EvidenceOpenSSLTests|HostileReceiptsTests|TransparencyLogTests|ZipArchiveTests'

interop: build
	scripts/interop

abuse: release
	scripts/abuse

lint: setup
	scripts/lint

format:
	$(SWIFT) format -i --recursive Sources Tests Fuzz Package.swift

bench: release
	scripts/bench

bench-post: release
	scripts/bench-post

bench-evidence: release
	scripts/bench-evidence

storm: setup
	STORM_SEED=$(or $(SEED),1) STORM_RUNS=$(or $(RUNS),1000) STORM_STEPS=$(or $(STEPS),400) \
		$(SWIFT) test --disable-xctest --filter 'StormTests/.nothing'

crash: release
	scripts/crash kill
	scripts/crash backup
	scripts/crash disk
	scripts/crash writes

# Not part of the tests, which replay the corpus: its build takes some minutes.
fuzz: setup
	scripts/fuzz $(or $(SECONDS),60) $(TARGET)

deb: release
	scripts/deb

deb-test: deb
	scripts/deb-test

systemd-test: deb
	scripts/systemd-test

clean:
	$(SWIFT) package clean
