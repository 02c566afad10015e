//! Who is asking, from where, in which space, in which role.

use std::net::IpAddr;

use crate::{AccountId, Action, CouncilId, Error, Result, Role, SpaceId, TokenId, rights};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person, signed in.
    Account(AccountId),
    /// A program with a service token, for which the account answers.
    Token(TokenId, AccountId),
    /// The program itself: a job, or a command of the operator.
    System,
}

/// Made once, where a request or a job comes in; nothing below can change it. `clippy.toml` keeps its making to those
/// places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    actor: Actor,
    space: SpaceId,
    role: Role,
    councils: Vec<CouncilId>,
    emergency: bool,
    address: Option<IpAddr>,
}

impl Scope {
    /// A scope for what a checked session, token or job may do. The councils are those of a guest; other roles have none.
    pub fn new(actor: Actor, space: SpaceId, role: Role, councils: Vec<CouncilId>) -> Self {
        Self { actor, space, role, councils, emergency: false, address: None }
    }

    /// The program's own scope in a space: for jobs, and for commands of whoever holds the database.
    #[expect(clippy::disallowed_methods, reason = "made here")]
    pub fn system(space: SpaceId) -> Self {
        let role = if space == SpaceId::PLATFORM { Role::Operator } else { Role::Administrator };
        Self::new(Actor::System, space, role, Vec::new())
    }

    /// The scope of a platform operator who has broken the glass of a space.
    #[expect(clippy::disallowed_methods, reason = "made here")]
    pub fn emergency(operator: AccountId, space: SpaceId) -> Self {
        let actor = Actor::Account(operator);
        Self { emergency: true, ..Self::new(actor, space, Role::Administrator, Vec::new()) }
    }

    /// The same, asking from this address.
    #[must_use]
    pub fn at(self, address: IpAddr) -> Self {
        Self { address: Some(address), ..self }
    }

    /// The client's address.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The account that acts or answers for it.
    pub fn account(&self) -> Option<AccountId> {
        match self.actor {
            Actor::Account(id) | Actor::Token(_, id) => Some(id),
            Actor::System => None,
        }
    }

    /// In which space.
    pub fn space(&self) -> SpaceId {
        self.space
    }

    /// In which role.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The councils of a guest, who sees nothing but their papers; none for any other role.
    pub fn councils(&self) -> Option<&[CouncilId]> {
        (self.role == Role::Guest).then_some(self.councils.as_slice())
    }

    /// Whether an operator has broken the glass.
    pub fn is_emergency(&self) -> bool {
        self.emergency
    }

    /// Whether the role may do it.
    pub fn may(&self, action: Action) -> bool {
        rights::may(self.role, action)
    }

    /// As [`Self::may`], for `?`: what may not be done is not found.
    pub fn must(&self, action: Action, what: &'static str) -> Result<()> {
        if self.may(action) { Ok(()) } else { Err(Error::NotFound(what)) }
    }
}
