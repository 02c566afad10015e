//! Prints the schema; `make schema` keeps it in `schema.graphql`.

fn main() {
    print!("{}", gateway::sdl());
}
