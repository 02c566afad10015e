//! `GET /documents/{kind}/{of}/{format}`: a document of the council's year, as `pdf` or `xlsx`; a checklist also as `form`, the
//! workbook that is filled in and sent back.
//!
//! `kind` and `of`: `checklist`, `handover` and an id; `roster`, `schedule`, `letters`, `look-back` (with `?council=` where a
//! space has several) and `roll-up` and a fiscal year.

use app::documents::{Wanted, document, form};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{ChecklistId, CouncilId, Error, FiscalYear, RecordId, Scope};
use serde::Deserialize;
use uuid::Uuid;

use super::{browser, refuse, told};
use crate::{
    GatewayState,
    auth::{self, Peer},
};

/// Which council.
#[derive(Deserialize)]
pub(super) struct Of {
    council: Option<String>,
}

enum Format {
    Pdf,
    Workbook,
    Form,
}

/// Makes the document, then sends it.
pub(super) async fn give(
    State(state): State<GatewayState>,
    Path((kind, of, format)): Path<(String, String, String)>,
    Query(query): Query<Of>,
    peer: Peer,
    headers: HeaderMap,
) -> Response {
    if !browser::may_ask(&headers, &state.hosts) {
        let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
        return refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message);
    }
    let scope = match auth::admit(&state, &headers, peer).await {
        Ok(Some(scope)) => scope,
        Ok(None) => return told::told(Error::Unauthenticated),
        Err(refusal) => return refusal,
    };
    let format = match format.as_str() {
        "pdf" => Format::Pdf,
        "xlsx" => Format::Workbook,
        "form" if kind == "checklist" => Format::Form,
        _ => return told::told(Error::NotFound("document")),
    };
    let Some(wanted) = wanted(&kind, &of, query.council.as_deref()) else {
        return told::told(Error::NotFound("document"));
    };
    // What is taken away counts like an export: it is as heavy, and as private.
    if let Err(refusal) = auth::limit_space(&state, &scope, &state.desk.rules.space_documents, (state.clock)()).await {
        return refusal;
    }
    match make(&state, &scope, wanted, &format).await {
        Ok(bytes) => sent(&kind, &of, &format, bytes),
        Err(err) => told::told(err),
    }
}

fn wanted(kind: &str, of: &str, council: Option<&str>) -> Option<Wanted> {
    let uuid = |text: &str| Uuid::try_parse(text.rsplit(':').next().unwrap_or(text)).ok();
    let council = match council {
        None => None,
        Some(text) => Some(CouncilId(uuid(text)?)),
    };
    let year = || of.parse().ok().filter(|it| (2000..=2100).contains(it)).map(FiscalYear);
    Some(match kind {
        "checklist" => Wanted::Checklist(ChecklistId(uuid(of)?)),
        "handover" => Wanted::Handover(RecordId(uuid(of)?)),
        "roster" => Wanted::Roster(year()?, council),
        "schedule" => Wanted::Schedule(year()?, council),
        "letters" => Wanted::Letters(year()?, council),
        "look-back" => Wanted::LookBack(year()?, council),
        "roll-up" => Wanted::RollUp(year()?),
        _ => return None,
    })
}

async fn make(state: &GatewayState, scope: &Scope, wanted: Wanted, format: &Format) -> domain::Result<Vec<u8>> {
    let now = (state.clock)();
    if let (Format::Form, Wanted::Checklist(id)) = (format, wanted) {
        let sheet = form(&state.store, scope, id, now).await?;
        return heavy(state, move || Ok(paper::checklist::write(&sheet)?)).await;
    }
    let document = document(&state.store, scope, wanted, now).await?;
    if !matches!(format, Format::Pdf) {
        return heavy(state, move || Ok(paper::workbook(&document)?)).await;
    }
    let Some(print) = state.print.clone() else {
        return Err(Error::Conflict(
            "この構成ではPDFを作れません。xlsx を使ってください。 / No PDF here: use xlsx.".into(),
        ));
    };
    heavy(state, move || print(&document)).await
}

/// One at a time, off the threads that answer.
async fn heavy(
    state: &GatewayState,
    work: impl FnOnce() -> anyhow::Result<Vec<u8>> + Send + 'static,
) -> domain::Result<Vec<u8>> {
    let place = state.printing.clone().acquire_owned().await.map_err(Error::internal)?;
    let made = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    });
    made.await.map_err(Error::internal)?.map_err(Error::internal)
}

fn sent(kind: &str, of: &str, format: &Format, bytes: Vec<u8>) -> Response {
    let (kind_of_file, ending) = match format {
        Format::Pdf => ("application/pdf", "pdf"),
        Format::Workbook | Format::Form => {
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
        }
    };
    let of: String = of.chars().filter(char::is_ascii_digit).take(4).collect();
    let name = format!("attachment; filename=\"renkei-{kind}-{of}.{ending}\"");
    let kept = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind_of_file)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    (kept, bytes).into_response()
}
