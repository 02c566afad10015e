//! Places for connections that last.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use limits::Key;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Connections at once.
const ALL: usize = 200;
/// Of one account, token, or address of somebody who has not signed in: so that nobody keeps the others out.
const EACH: usize = 20;

/// Places for connections. Cheap to clone: clones share them.
#[derive(Clone)]
pub(crate) struct Places {
    all: Arc<Semaphore>,
    held: Arc<Mutex<HashMap<Key, usize>>>,
}

/// A place, given back when it is dropped.
pub(crate) struct Place {
    whose: Key,
    held: Arc<Mutex<HashMap<Key, usize>>>,
    _one: OwnedSemaphorePermit,
}

impl Default for Places {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(ALL)), held: Arc::default() }
    }
}

impl Places {
    /// A place for one more connection of this holder, if there is one.
    pub(crate) fn take(&self, whose: Key) -> Option<Place> {
        let one = Arc::clone(&self.all).try_acquire_owned().ok()?;
        // A panic in between leaves the map whole: it is written in one step.
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.get(&whose).copied().unwrap_or_default();
        if count >= EACH {
            return None;
        }
        held.insert(whose.clone(), count + 1);
        Some(Place { whose, held: Arc::clone(&self.held), _one: one })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        match held.get_mut(&self.whose) {
            Some(count) if *count > 1 => *count -= 1,
            _ => {
                held.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::AccountId;

    use super::*;

    #[test]
    fn nobody_keeps_the_others_out() {
        let (places, one, other) = (Places::default(), AccountId::new(), AccountId::new());
        let mut mine: Vec<_> = (0..EACH).map(|_| places.take(Key::account(one)).expect("a place")).collect();
        assert!(places.take(Key::account(one)).is_none(), "one more");
        assert!(places.take(Key::account(other)).is_some(), "somebody else");
        mine.pop();
        assert!(places.take(Key::account(one)).is_some(), "what was given back");
        drop(mine);
        assert_eq!(places.all.available_permits(), ALL);
        assert!(places.held.lock().expect("lock").is_empty(), "nobody is remembered who holds nothing");
    }
}
