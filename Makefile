# Every target works on a fresh Debian machine with the Rust toolchain and nothing else.
.PHONY: help demo dashboard test exam bench bench-rollup bench-comparison bench-recompute fuzz schema fmt

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

demo: ## the main job on the embedded default: make demo [NDB=folder of workbooks] [PORT=8080] [DATA=folder]
	@infra/dev/packages.sh build node
	@infra/dev/dashboard.sh
	@cargo build --workspace --bin renkei
	@infra/dev/demo.sh "$(NDB)" "$(or $(PORT),8080)" "$(DATA)"

dashboard: ## the pages, which the program takes in when it is built next
	@infra/dev/packages.sh node
	@infra/dev/dashboard.sh

test: ## formatting, lints, licences, unit, integration, doc and browser tests, with own PostgreSQL and Redis
	@infra/dev/packages.sh build services node browser python
	@infra/dev/test.sh

exam: ## the isolation exam: every role asks every field, and every lock is opened once
	@infra/dev/packages.sh build services node
	@infra/dev/exam.sh

bench: ## parse and standardise one edition, beside openpyxl + pandas: make bench [NDB=folder of one edition]
	@infra/dev/packages.sh build python
	@cargo build --release --workspace --bin renkei
	@load-tests/bench.sh "$(NDB)"

bench-rollup: ## the roll-up of items x areas x years on PostgreSQL, warm and cold, beside one row an answer
	@infra/dev/packages.sh build services
	@infra/dev/example.sh roll_up

bench-comparison: ## 335 areas over five years in one GraphQL query, warm and cold, beside the bare reading of the rows
	@infra/dev/packages.sh build services
	@infra/dev/example.sh comparison

bench-recompute: ## every ratio, test and smoothed value of five editions from the stored counts, beside pandas
	@infra/dev/packages.sh build python
	@load-tests/recompute.sh "$(NDB)"

fuzz: ## ten minutes of each fuzz target, on a nightly toolchain: make fuzz [SECONDS_EACH=600]
	@infra/dev/fuzz.sh "$(or $(SECONDS_EACH),600)"

schema: ## write services/gateway/schema.graphql anew
	@cargo build --quiet --workspace --bin sdl
	@$${CARGO_TARGET_DIR:-target}/debug/sdl > services/gateway/schema.graphql.new
	@mv services/gateway/schema.graphql.new services/gateway/schema.graphql

fmt: ## format the code
	@cargo fmt --all
