//! What is counted in this process: a map of bounded size.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// A state, and when it says nothing any more, in milliseconds of the epoch.
#[derive(Clone, Copy)]
pub(crate) struct Held<S> {
    pub(crate) state: S,
    pub(crate) until: i64,
}

/// At most `capacity` states. Time is an argument; where room is wanted, what has run out leaves first, then the quarter
/// that runs out soonest, since that forgets the least.
pub(crate) struct Memory<S> {
    capacity: usize,
    held: Mutex<HashMap<String, Held<S>>>,
}

impl<S: Copy> Memory<S> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { capacity: capacity.max(1), held: Mutex::default() }
    }

    /// Shows the state of this name to `change`, and keeps the one it gives, if any; nobody comes in between.
    pub(crate) fn update<R>(&self, name: &str, now: i64, change: impl FnOnce(Option<S>) -> (R, Option<Held<S>>)) -> R {
        // A panic in between leaves the map whole: it is written in one step.
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let before = held.get(name).filter(|it| it.until > now).map(|it| it.state);
        let (answer, after) = change(before);
        if let Some(after) = after {
            if let Some(place) = held.get_mut(name) {
                *place = after;
            } else {
                make_room(&mut held, self.capacity, now);
                held.insert(name.to_owned(), after);
            }
        }
        answer
    }

    pub(crate) fn set(&self, name: &str, now: i64, state: Held<S>) {
        self.update(name, now, |_| ((), Some(state)));
    }

    pub(crate) fn remove(&self, name: &str) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

fn make_room<S>(held: &mut HashMap<String, Held<S>>, capacity: usize, now: i64) {
    if held.len() < capacity {
        return;
    }
    held.retain(|_, it| it.until > now);
    if held.len() <= capacity * 3 / 4 && held.len() < capacity {
        return;
    }
    let mut untils: Vec<i64> = held.values().map(|it| it.until).collect();
    // At least one, and exactly so many: many may run out at the same moment.
    let mut too_many = (untils.len() / 4).max(1);
    let (_, &mut last, _) = untils.select_nth_unstable(too_many - 1);
    held.retain(|_, it| {
        let leaves = it.until <= last && too_many > 0;
        too_many -= usize::from(leaves);
        !leaves
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn len(memory: &Memory<u32>) -> usize {
        memory.held.lock().expect("lock").len()
    }

    fn get(memory: &Memory<u32>, name: &str, now: i64) -> Option<u32> {
        memory.update(name, now, |it| (it, None))
    }

    #[test]
    fn what_has_run_out_is_gone() {
        let memory = Memory::new(8);
        memory.set("a", 0, Held { state: 1, until: 10 });
        assert_eq!((get(&memory, "a", 9), get(&memory, "a", 10)), (Some(1), None));
    }

    #[test]
    fn it_never_grows_beyond_its_capacity_and_forgets_what_runs_out_first() {
        let memory = Memory::new(8);
        for at in 0..1_000_i64 {
            memory.set(&at.to_string(), 0, Held { state: 1, until: 5_000 - at });
            assert!(len(&memory) <= 8, "{}", len(&memory));
        }
        assert_eq!(get(&memory, "0", 0), Some(1), "the one that lasts longest is still there");
        assert_eq!(get(&memory, "990", 0), None);
    }

    #[test]
    fn those_that_run_out_together_do_not_all_leave() {
        let memory = Memory::new(8);
        for at in 0..9 {
            memory.set(&at.to_string(), 0, Held { state: 1, until: 7 });
        }
        assert_eq!(len(&memory), 7, "two of eight made room for one");
        let one = Memory::new(1);
        one.set("a", 0, Held { state: 1, until: 7 });
        one.set("b", 0, Held { state: 2, until: 7 });
        assert_eq!((len(&one), get(&one, "b", 0)), (1, Some(2)));
    }

    #[test]
    fn the_dead_leave_before_the_living() {
        let memory = Memory::new(8);
        for at in 0..8_i64 {
            memory.set(&at.to_string(), 0, Held { state: 1, until: if at < 4 { 10 } else { 1_000 } });
        }
        memory.set("new", 10, Held { state: 1, until: 20 });
        assert_eq!(len(&memory), 5);
        assert!((4..8).all(|at| get(&memory, &at.to_string(), 10).is_some()));
    }
}
