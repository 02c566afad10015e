//! `GET /research/ratios/{format}`: ratios of all prefectures as one file (`csv`, `parquet`, `arrow`), as it is made.
//! `GET /research/citation/{format}` and `GET /research/dictionary`: what to cite it by, and what its columns mean.
//!
//! Query: `result-sets`, `indicators`, `sexes` (lists with commas), `reference`, `prefecture`.

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use app::research::{COLUMNS, Citation, Format, Request, cite, write};
use axum::{
    Json,
    body::{Body, Bytes},
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{Action, Error, PrefectureCode, Reference, Result, ResultSetId, Scope, SexGroup, audit::Event};
use futures_util::stream;
use serde::Deserialize;
use serde_json::json;
use tokio::{runtime::Handle, sync::mpsc};
use uuid::Uuid;

use super::{browser, refuse, told};
use crate::{
    GatewayState,
    auth::{self, Peer},
};

/// Pieces of a file that wait for whoever reads slowly.
const WAITING: usize = 8;
/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// What is asked for.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Asked {
    result_sets: Option<String>,
    indicators: Option<String>,
    sexes: Option<String>,
    reference: Option<String>,
    prefecture: Option<u8>,
}

impl Asked {
    fn read(self) -> Result<Request> {
        let list = |text: Option<String>| -> Vec<String> {
            let text = text.unwrap_or_default();
            text.split(',').map(str::trim).filter(|it| !it.is_empty()).map(ToOwned::to_owned).collect()
        };
        let wrong = |ja: &str, en: &str| Error::Invalid(format!("{ja} / {en}"));
        let set = |it: String| Uuid::try_parse(it.trim_start_matches("ResultSet:")).ok().map(ResultSetId);
        let sets = list(self.result_sets).into_iter().map(set).collect::<Option<_>>();
        let sexes = list(self.sexes).iter().map(|it| SexGroup::parse(it)).collect::<Option<_>>();
        let reference = self.reference.as_deref().map(|it| Reference::parse(it).ok_or(()));
        let prefecture = self.prefecture.map(|it| PrefectureCode::new(it).ok_or(()));
        Ok(Request {
            result_sets: sets
                .ok_or_else(|| wrong("result-sets には結果セットのIDを指定してください。", "result-sets takes ids."))?,
            indicators: list(self.indicators).into_iter().collect::<BTreeSet<_>>(),
            sexes: sexes.ok_or_else(|| wrong("sexes は male、female、both です。", "sexes are male, female, both."))?,
            reference: reference.transpose().map_err(|()| {
                wrong("reference は prefecture か nation です。", "reference is prefecture or nation.")
            })?,
            prefecture: prefecture
                .transpose()
                .map_err(|()| wrong("prefecture は1～47です。", "prefecture is 1 to 47."))?,
        })
    }
}

/// The file, written while it is sent. That it was taken stands in the audit trail before its first byte.
pub(super) async fn ratios(
    State(state): State<GatewayState>,
    Path(format): Path<String>,
    asked: std::result::Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
    peer: Peer,
    headers: HeaderMap,
) -> Response {
    let (scope, format) = match admit(&state, &headers, peer, &format).await {
        Ok(it) => it,
        Err(refusal) => return refusal,
    };
    if let Err(refusal) = auth::limit_space(&state, &scope, &state.desk.rules.space_exports, (state.clock)()).await {
        return refusal;
    }
    let cited = match cited(&state, asked, format).await {
        Ok(it) => it,
        Err(err) => return told::told(err),
    };
    if let Err(err) = record(&state, &scope, &cited).await {
        return told::told(err);
    }
    let (send, receive) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    let (store, request, runtime) = (state.store.clone(), cited.request.clone(), Handle::current());
    tokio::task::spawn_blocking(move || {
        let out = io::BufWriter::with_capacity(PIECE, Pieces(send.clone()));
        if let Err(err) = write(&store, &request, format, out, &runtime) {
            tracing::warn!(error = ?err, "A file of ratios was not finished");
            // The connection ends in the middle, so that nobody takes it for whole.
            let _ = send.blocking_send(Err(io::Error::other("not finished")));
        }
    });
    let name = format!("attachment; filename=\"{}.{}\"", cited.id, format.ending());
    let kept = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
        (
            HeaderName::from_static("renkei-citation"),
            HeaderValue::from_str(&cited.id).unwrap_or(HeaderValue::from_static("")),
        ),
    ];
    let pieces = stream::unfold(receive, async |mut it| it.recv().await.map(|piece| (piece, it)));
    (kept, Body::from_stream(pieces)).into_response()
}

/// What to cite the file by: keep it beside the file.
pub(super) async fn citation(
    State(state): State<GatewayState>,
    Path(format): Path<String>,
    asked: std::result::Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
    peer: Peer,
    headers: HeaderMap,
) -> Response {
    let (_, format) = match admit(&state, &headers, peer, &format).await {
        Ok(it) => it,
        Err(refusal) => return refusal,
    };
    match cited(&state, asked, format).await {
        Ok(it) => Json(it).into_response(),
        Err(err) => told::told(err),
    }
}

/// What the columns mean: names, types, units.
pub(super) async fn dictionary() -> Response {
    let columns: Vec<_> = COLUMNS
        .iter()
        .map(|it| json!({ "name": it.name, "type": it.kind, "unit": it.unit, "ja": it.text().ja, "en": it.text().en }))
        .collect();
    Json(json!({ "columns": columns })).into_response()
}

async fn admit(
    state: &GatewayState,
    headers: &HeaderMap,
    peer: Peer,
    format: &str,
) -> std::result::Result<(Scope, Format), Response> {
    if !browser::may_ask(headers, &state.hosts) {
        let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
        return Err(refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message));
    }
    let scope = match auth::admit(state, headers, peer).await {
        Ok(Some(scope)) => scope,
        Ok(None) => return Err(told::told(Error::Unauthenticated)),
        Err(refusal) => return Err(refusal),
    };
    scope.must(Action::ExportComparison, "page").map_err(told::told)?;
    Format::parse(format).map(|it| (scope, it)).ok_or_else(|| told::told(Error::NotFound("page")))
}

async fn cited(
    state: &GatewayState,
    asked: std::result::Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
    format: Format,
) -> Result<Citation> {
    let Query(asked) = asked.map_err(|_| {
        Error::Invalid(
            "条件は result-sets、indicators、sexes、reference、prefecture です。 / Conditions are result-sets, indicators, sexes, \
             reference, prefecture."
                .into(),
        )
    })?;
    let request = asked.read()?.settled(&state.store).await?;
    cite(&state.store, &request, format).await
}

async fn record(state: &GatewayState, scope: &Scope, it: &Citation) -> Result<()> {
    let tx = state.store.begin_write(scope).await?;
    let sets: Vec<_> = it.sets.iter().map(|it| it.result_set.as_str()).collect();
    let detail = format!("format={} result_sets={}", it.format, sets.join(","));
    tx.record(&Event::new("research.export", &it.id).with(detail), (state.clock)()).await?;
    tx.commit().await
}

/// Sends each piece that is written to it; an error once nobody reads any more.
struct Pieces(mpsc::Sender<io::Result<Bytes>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = Bytes::copy_from_slice(bytes);
        self.0.blocking_send(Ok(piece)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
