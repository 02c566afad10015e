//! From rows without a fault to the plan.

use std::collections::{BTreeMap, BTreeSet, btree_map};

use domain::SpaceKey;

use crate::{FirstAdministrator, NewLink, NewSpace, Plan, entry::Entry};

/// Gathers the rows by space. Every name and day is there, since there is no error.
pub(crate) fn plan(entries: Vec<Entry>) -> Plan {
    let mut spaces: BTreeMap<SpaceKey, NewSpace> = BTreeMap::new();
    let mut links: BTreeSet<NewLink> = BTreeSet::new();
    let mut since: BTreeMap<SpaceKey, chrono::NaiveDate> = BTreeMap::new();
    let mut administrators: BTreeMap<(SpaceKey, String), FirstAdministrator> = BTreeMap::new();
    for entry in entries {
        let Entry { row, key, name, area, days, health_centre_city, administrator } = entry;
        let health_centre_city = health_centre_city && matches!(key, SpaceKey::Municipality(_));
        match spaces.entry(key) {
            btree_map::Entry::Vacant(it) => {
                it.insert(NewSpace { row, key, name: name.unwrap_or_default(), health_centre_city });
            }
            btree_map::Entry::Occupied(mut it) => it.get_mut().health_centre_city |= health_centre_city,
        }
        if let Some((valid_from, to)) = days {
            let prefecture = SpaceKey::Prefecture(key.prefecture());
            let parent = area.unwrap_or(prefecture);
            links.insert(NewLink { parent, child: key, valid_from, valid_to: Some(to) });
            if area.is_some() {
                since.entry(key).and_modify(|it| *it = valid_from.min(*it)).or_insert(valid_from);
            }
        }
        if let Some((name, mail)) = administrator {
            let person = FirstAdministrator { space: key, mail, name };
            let known = administrators.entry((key, person.mail.to_lowercase())).or_insert_with(|| person.clone());
            // Addresses that differ in case are one; which spelling stays must not depend on the order of rows.
            *known = person.min(known.clone());
        }
    }
    links.extend(since.into_iter().map(|(child, valid_from)| {
        let parent = SpaceKey::Prefecture(child.prefecture());
        NewLink { parent, child, valid_from, valid_to: None }
    }));
    Plan {
        spaces: spaces.into_values().collect(),
        links: links.into_iter().collect(),
        administrators: administrators.into_values().collect(),
    }
}
