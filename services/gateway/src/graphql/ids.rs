//! Ids that clients see: a kind and a name. They are stable; clients should not read anything from them.

use async_graphql::ID;
use domain::{
    AreaCode, BreakGlassId, ChecklistId, CouncilId, DatasetId, Error, FiscalYear, GrantId, InvitationId, JobId,
    PaperId, RecordId, ResultSetId, SpaceId, TokenId, UploadId, WebhookId,
};
use uuid::Uuid;

use super::error::Result;

/// Something that `node(id)` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NodeId {
    Edition(FiscalYear),
    Dataset(DatasetId),
    ResultSet(ResultSetId),
    Job(JobId),
    Indicator(String),
    Area(u8, AreaCode),
    Space(SpaceId),
    Council(CouncilId),
    Paper(PaperId),
    Checklist(ChecklistId),
    Record(RecordId),
    Member(GrantId),
    Invitation(InvitationId),
    Token(TokenId),
    Upload(UploadId),
    Emergency(BreakGlassId),
    Webhook(WebhookId),
}

impl From<NodeId> for ID {
    fn from(id: NodeId) -> Self {
        Self(match id {
            NodeId::Edition(year) => format!("Edition:{year}"),
            NodeId::Dataset(id) => format!("Dataset:{id}"),
            NodeId::ResultSet(id) => format!("ResultSet:{id}"),
            NodeId::Job(id) => format!("Job:{id}"),
            NodeId::Indicator(code) => format!("Indicator:{code}"),
            NodeId::Area(plan, code) => format!("Area:{plan}:{code}"),
            NodeId::Space(id) => format!("Space:{id}"),
            NodeId::Council(id) => format!("Council:{id}"),
            NodeId::Paper(id) => format!("Paper:{id}"),
            NodeId::Checklist(id) => format!("Checklist:{id}"),
            NodeId::Record(id) => format!("Record:{id}"),
            NodeId::Member(id) => format!("Member:{id}"),
            NodeId::Invitation(id) => format!("Invitation:{id}"),
            NodeId::Token(id) => format!("Token:{id}"),
            NodeId::Upload(id) => format!("Upload:{id}"),
            NodeId::Emergency(id) => format!("Emergency:{id}"),
            NodeId::Webhook(id) => format!("Webhook:{id}"),
        })
    }
}

/// Reads an id that [`NodeId`] wrote; anything else is not found, like a node that is not there.
pub(super) fn node(id: &ID) -> Result<NodeId> {
    parse(id).ok_or(Error::NotFound("node").into())
}

fn parse(id: &str) -> Option<NodeId> {
    let (kind, name) = id.split_once(':')?;
    Some(match kind {
        "Edition" => NodeId::Edition(FiscalYear(name.parse().ok()?)),
        "Dataset" => NodeId::Dataset(DatasetId(uuid(name)?)),
        "ResultSet" => NodeId::ResultSet(ResultSetId(uuid(name)?)),
        "Job" => NodeId::Job(JobId(uuid(name)?)),
        "Indicator" => NodeId::Indicator(name.to_owned()),
        "Area" => {
            let (plan, code) = name.split_once(':')?;
            NodeId::Area(plan.parse().ok()?, AreaCode::parse(code)?)
        }
        "Space" => NodeId::Space(SpaceId(uuid(name)?)),
        "Council" => NodeId::Council(CouncilId(uuid(name)?)),
        "Paper" => NodeId::Paper(PaperId(uuid(name)?)),
        "Checklist" => NodeId::Checklist(ChecklistId(uuid(name)?)),
        "Record" => NodeId::Record(RecordId(uuid(name)?)),
        "Member" => NodeId::Member(GrantId(uuid(name)?)),
        "Invitation" => NodeId::Invitation(InvitationId(uuid(name)?)),
        "Token" => NodeId::Token(TokenId(uuid(name)?)),
        "Upload" => NodeId::Upload(UploadId(uuid(name)?)),
        "Emergency" => NodeId::Emergency(BreakGlassId(uuid(name)?)),
        "Webhook" => NodeId::Webhook(WebhookId(uuid(name)?)),
        _ => return None,
    })
}

fn uuid(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// Readers of ids of one kind, with or without the kind in front; anything else is not found.
macro_rules! readers {
    ($($name:ident: $kind:ident($of:ident)),+ $(,)?) => {
        $(pub(super) fn $name(id: &ID) -> Result<$of> {
            match parse(id) {
                Some(NodeId::$kind(id)) => Ok(id),
                _ => uuid(id).map($of).ok_or(Error::NotFound(stringify!($name)).into()),
            }
        })+
    };
}

readers! {
    result_set: ResultSet(ResultSetId),
    job: Job(JobId),
    space: Space(SpaceId),
    council: Council(CouncilId),
    paper: Paper(PaperId),
    checklist: Checklist(ChecklistId),
    record: Record(RecordId),
    member: Member(GrantId),
    invitation: Invitation(InvitationId),
    token: Token(TokenId),
    upload: Upload(UploadId),
    emergency: Emergency(BreakGlassId),
    webhook: Webhook(WebhookId),
}

/// An indicator's code in the catalogue, from its id or from the code itself.
pub(super) fn indicator(id: &ID) -> Result<&'static domain::Indicator> {
    let code = id.strip_prefix("Indicator:").unwrap_or(id);
    domain::catalogue::indicator(code).ok_or(Error::NotFound("indicator").into())
}

/// An area: its code, and its plan where the id names one.
pub(super) fn area(id: &ID) -> Result<(Option<u8>, AreaCode)> {
    match parse(id) {
        Some(NodeId::Area(plan, code)) => Ok((Some(plan), code)),
        _ => AreaCode::parse(id).map(|code| (None, code)).ok_or(Error::NotFound("area").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_reads_as_what_it_was() {
        let area = AreaCode::new(501).expect("code");
        for id in [
            NodeId::Edition(FiscalYear(2018)),
            NodeId::Dataset(DatasetId::new()),
            NodeId::ResultSet(ResultSetId::new()),
            NodeId::Job(JobId::new()),
            NodeId::Indicator("hba1c-8.0".to_owned()),
            NodeId::Area(7, area),
            NodeId::Space(SpaceId::new()),
            NodeId::Council(CouncilId::new()),
            NodeId::Paper(PaperId::new()),
            NodeId::Checklist(ChecklistId::new()),
            NodeId::Record(RecordId::new()),
            NodeId::Member(GrantId::new()),
            NodeId::Invitation(InvitationId::new()),
            NodeId::Token(TokenId::new()),
            NodeId::Upload(UploadId::new()),
            NodeId::Emergency(BreakGlassId::new()),
            NodeId::Webhook(WebhookId::new()),
        ] {
            assert_eq!(parse(&ID::from(id.clone())), Some(id));
        }
        for other in ["", ":", "Job:", "Job:1", "Area:7", "Area:7:9999", "User:1", "0501"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
