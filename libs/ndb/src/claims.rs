//! Files that claim to be the same table: copies, the two publications of an item, or a conflict.

use std::cmp::Reverse;

use domain::Group;

use crate::{CheckupTable, ReadError, basis, group, resolve::Entry};

/// Two totals further apart than this factor are of different groups; real pairs differ by 5 to 50.
const APART: u64 = 2;

/// Keeps the first of equal tables; returns those that differ.
pub(crate) fn refuse_copies(entries: &mut [Entry], claimants: &[usize]) -> Vec<usize> {
    let mut different: Vec<usize> = Vec::new();
    for at in claimants {
        let same = different.iter().find(|other| same(&entries[**other], &entries[*at])).copied();
        match same {
            Some(other) => entries[*at].refused = Some(ReadError::SameAs(entries[other].name.clone())),
            None => different.push(*at),
        }
    }
    different
}

/// The same file, or the same figures saved anew.
fn same(a: &Entry, b: &Entry) -> bool {
    let (Some(x), Some(y)) = (&a.table, &b.table) else { return false };
    a.sha256 == b.sha256 || (x.classes == y.classes && x.places == y.places && x.cells == y.cells && x.means == y.means)
}

/// Where an item is published twice and both are here, the larger is the one of all results.
pub(crate) fn tell_groups(entries: &mut [Entry], claimants: &[usize]) {
    let total = |entry: &Entry| entry.table.as_ref().map_or(0, CheckupTable::printed_total);
    let twice = claimants.iter().all(|at| entries[*at].table.as_ref().is_some_and(group::twice));
    let most = claimants.iter().map(|at| total(&entries[*at])).max().unwrap_or(0);
    let least = claimants.iter().map(|at| total(&entries[*at])).min().unwrap_or(0);
    if !twice || most / APART < least {
        return;
    }
    for at in claimants {
        // Closer to the larger than to the smaller, by ratio.
        let own = u128::from(total(&entries[*at]));
        let all = own * own > u128::from(most) * u128::from(least);
        if let Some(table) = &mut entries[*at].table {
            table.group = if all { Group::All } else { Group::Detailed };
        }
    }
}

/// Different figures under one key: an officer must say which is right, unless edition 1 explains it.
pub(crate) fn refuse_conflicts(entries: &mut [Entry], claimants: &[usize]) {
    for wanted in [Group::All, Group::Detailed] {
        let of_group = |at: &&usize| entries[**at].table.as_ref().is_some_and(|it| it.group == wanted);
        let mut rivals: Vec<usize> = claimants.iter().filter(of_group).copied().collect();
        if rivals.len() < 2 {
            continue;
        }
        rivals.sort_by_key(|at| (Reverse(entries[*at].table.as_ref().map_or(0, CheckupTable::printed_total)), *at));
        if by_basis(entries, &rivals) {
            entries[rivals[1]].refused = Some(ReadError::AgeAtCheckup);
            continue;
        }
        for (place, at) in rivals.iter().enumerate() {
            let other = rivals[usize::from(place == 0)];
            entries[*at].refused = Some(ReadError::ConflictsWith(entries[other].name.clone()));
        }
    }
}

/// Two tables of edition 1 with nearly the same people: the smaller is the one by age at the checkup.
fn by_basis(entries: &[Entry], rivals: &[usize]) -> bool {
    let [larger, smaller] = rivals else { return false };
    let (Some(larger), Some(smaller)) = (&entries[*larger].table, &entries[*smaller].table) else { return false };
    let (most, least) = (larger.printed_total(), smaller.printed_total());
    larger.fiscal_year == basis::YEAR && least < most && least * 10 >= most * 9
}
