//! Who may do what: roles, actions, and the one table that joins them.

use serde::{Deserialize, Serialize};

/// What a person is in a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the platform; belongs to its own space and sees no other without breaking the glass.
    Operator,
    /// Compares prefectures; belongs to the platform's space and sees open data.
    Researcher,
    /// Runs a space: people, tokens, sign-in, the spaces below.
    Administrator,
    /// Writes in a space.
    Editor,
    /// Reads a space.
    Viewer,
    /// A council member from outside: the papers of the councils they belong to, nothing else.
    Guest,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Operator, Self::Researcher, Self::Administrator, Self::Editor, Self::Viewer, Self::Guest];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Researcher => "researcher",
            Self::Administrator => "administrator",
            Self::Editor => "editor",
            Self::Viewer => "viewer",
            Self::Guest => "guest",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// Whether the role belongs to the platform's own space, and not to that of a body.
    pub fn is_of_platform(self) -> bool {
        matches!(self, Self::Operator | Self::Researcher)
    }

    /// The weaker of two roles of one space: what a token may whose owner's right has changed. None where they have
    /// nothing in common.
    #[must_use]
    pub fn weaker(self, other: Self) -> Option<Self> {
        let strength = |it: Self| match it {
            Self::Administrator => Some(3),
            Self::Editor => Some(2),
            Self::Viewer => Some(1),
            Self::Operator | Self::Researcher | Self::Guest => None,
        };
        match (strength(self), strength(other)) {
            (Some(one), Some(two)) => Some(if one <= two { self } else { other }),
            _ if self == other && self != Self::Guest => Some(self),
            _ if (self, other) == (Self::Researcher, Self::Operator) => Some(Self::Researcher),
            _ => None,
        }
    }
}

/// Something that can be done, as far as rights go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// See the space and those above and below it.
    ReadSpace,
    /// Rename the space.
    ChangeSpace,
    /// Make the spaces below, or of any prefecture in the platform's space.
    ImportSpaces,
    /// Take everything of the space away as an archive.
    ExportSpace,
    /// See who has which right in the space.
    ReadMembers,
    /// Invite people, give and take away rights.
    ManageMembers,
    /// Make and revoke service tokens.
    ManageTokens,
    /// Say who vouches for people of the space.
    ManageSignIn,
    /// Read the audit trail.
    ReadAudit,
    /// Read checklists of the space and of those below.
    ReadChecklists,
    /// Answer checklists of the space.
    WriteChecklists,
    /// Read what the space has written down about its council's year.
    ReadRecords,
    /// Write it.
    WriteRecords,
    /// See what prefectures have published of their counts.
    ReadNation,
    /// Publish the counts of the space.
    PublishCounts,
    /// Correct the words of the shipped catalogues.
    CorrectCatalogue,
    /// Say where programs hear of changes in the space.
    ManageWebhooks,
    /// See councils and their papers.
    ReadCouncils,
    /// Make councils, invite spaces into them, lay papers before them.
    WriteCouncils,
    /// See the jobs of the space.
    ReadJobs,
    /// Import open data and compute from it.
    RunJobs,
    /// Take away comparisons of all prefectures as files.
    ExportComparison,
    /// Enter another space in an emergency.
    BreakGlass,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 23] = [
        Self::ReadSpace,
        Self::ChangeSpace,
        Self::ImportSpaces,
        Self::ExportSpace,
        Self::ReadMembers,
        Self::ManageMembers,
        Self::ManageTokens,
        Self::ManageSignIn,
        Self::ReadAudit,
        Self::ReadChecklists,
        Self::WriteChecklists,
        Self::ReadRecords,
        Self::WriteRecords,
        Self::ReadNation,
        Self::PublishCounts,
        Self::CorrectCatalogue,
        Self::ManageWebhooks,
        Self::ReadCouncils,
        Self::WriteCouncils,
        Self::ReadJobs,
        Self::RunJobs,
        Self::ExportComparison,
        Self::BreakGlass,
    ];
}

/// Whether a role may do something in its own space. Everything about rights is here; what a row says of itself (whose it
/// is, who sees it) is in the registry of visibility classes.
pub const fn may(role: Role, action: Action) -> bool {
    use Action::{
        BreakGlass, CorrectCatalogue, ExportComparison, ImportSpaces, ManageMembers, ManageSignIn, ManageTokens,
        ReadAudit, ReadChecklists, ReadCouncils, ReadJobs, ReadMembers, ReadNation, ReadRecords, ReadSpace, RunJobs,
        WriteChecklists, WriteCouncils, WriteRecords,
    };
    match role {
        Role::Operator => matches!(
            action,
            ReadSpace
                | ImportSpaces
                | ReadMembers
                | ManageMembers
                | ManageTokens
                | ManageSignIn
                | ReadAudit
                | ReadJobs
                | RunJobs
                | BreakGlass
                | ReadNation
                | CorrectCatalogue
                | ExportComparison
        ),
        Role::Researcher => matches!(action, ReadJobs | ReadNation | ExportComparison),
        Role::Administrator => !matches!(action, RunJobs | BreakGlass | CorrectCatalogue | ExportComparison),
        Role::Editor => {
            matches!(
                action,
                ReadSpace
                    | ReadMembers
                    | ReadChecklists
                    | WriteChecklists
                    | ReadRecords
                    | WriteRecords
                    | ReadNation
                    | ReadCouncils
                    | WriteCouncils
                    | ReadJobs
            )
        }
        Role::Viewer => {
            matches!(
                action,
                ReadSpace | ReadMembers | ReadChecklists | ReadRecords | ReadNation | ReadCouncils | ReadJobs
            )
        }
        Role::Guest => matches!(action, ReadCouncils),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stronger_role_of_a_space_may_all_that_a_weaker_one_may() {
        for (strong, weak) in
            [(Role::Administrator, Role::Editor), (Role::Editor, Role::Viewer), (Role::Viewer, Role::Guest)]
        {
            for action in Action::ALL {
                assert!(may(strong, action) || !may(weak, action), "{strong:?} {weak:?} {action:?}");
            }
        }
    }

    #[test]
    fn a_token_never_has_more_than_its_owner() {
        assert_eq!(Role::Editor.weaker(Role::Viewer), Some(Role::Viewer));
        assert_eq!(Role::Viewer.weaker(Role::Administrator), Some(Role::Viewer));
        assert_eq!(Role::Editor.weaker(Role::Guest), None);
        assert_eq!(Role::Researcher.weaker(Role::Operator), Some(Role::Researcher));
        assert_eq!(Role::Operator.weaker(Role::Researcher), None);
    }

    #[test]
    fn the_platform_does_not_look_into_spaces() {
        for action in [Action::ReadChecklists, Action::ReadCouncils, Action::ReadRecords, Action::ExportSpace] {
            assert!(!may(Role::Operator, action), "{action:?}");
        }
    }
}
