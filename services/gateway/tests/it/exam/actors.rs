//! Who asks in the exam.

use domain::{Actor, Role, Scope};

use super::tenancy::{ROOMS, Room};

/// Somebody who asks: nobody has no scope.
#[derive(Clone, Debug)]
pub struct Asker {
    pub name: String,
    pub room: Option<Room>,
    pub role: &'static str,
    pub scope: Option<Scope>,
}

/// Every role in every room, and nobody.
pub fn all() -> Vec<Asker> {
    let mut all = vec![Asker { name: "nobody".into(), room: None, role: "nobody", scope: None }];
    for room in ROOMS {
        for &role in room.roles() {
            let councils = if role == "guest" { vec![room.council()] } else { Vec::new() };
            let role_read = Role::parse(role).expect("role");
            #[expect(clippy::disallowed_methods, reason = "the exam asks in every role, and signs nobody in")]
            let scope = Scope::new(Actor::Account(room.account(role)), room.id(), role_read, councils);
            all.push(Asker { name: format!("{room:?} {role}"), room: Some(room), role, scope: Some(scope) });
        }
    }
    all
}

/// One of each kind, as seen from the area in the middle: parents, children, strangers, the platform, nobody. Those come
/// first to whom most is denied or shown.
pub fn telling() -> Vec<Asker> {
    let wanted = [
        "Kyoto administrator",
        "Tango guest",
        "Platform operator",
        "Osaka viewer",
        "nobody",
        "Kyoto editor",
        "Kyoto guest",
        "Tango administrator",
        "Tango viewer",
        "Kyotango administrator",
        "Osaka administrator",
        "Platform researcher",
    ];
    let all = all();
    wanted.map(|name| all.iter().find(|it| it.name == name).expect("asker").clone()).to_vec()
}
