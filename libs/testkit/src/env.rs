//! What the environment offers.

use std::net::{Ipv4Addr, TcpListener};

/// `DATABASE_URL`: a PostgreSQL in which databases may be made.
pub fn database_url() -> String {
    required("DATABASE_URL")
}

/// `REDIS_URL`: a Redis that tests may write to.
pub fn redis_url() -> String {
    required("REDIS_URL")
}

fn required(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run the tests with `make test`"))
}

/// A TCP port that nobody listened to a moment ago.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
