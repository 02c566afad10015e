//! The schema. Descriptions are its documentation: Japanese first, then English.
#![expect(clippy::unused_async, reason = "the library takes async resolvers only")]

mod answers;
mod areas;
mod audit;
mod budget;
mod catalogues;
mod chance;
mod checklist_import;
mod checklists;
mod council_work;
mod councils;
mod datasets;
mod editions;
mod emergencies;
mod error;
mod execute;
mod guard;
mod guard_cost;
mod handover_pack;
mod health;
mod ids;
mod indicators;
mod invitations;
mod jobs;
mod leaves;
mod loaders;
mod look_back;
mod members;
mod mutation;
mod nation;
mod node;
mod notes;
mod notices;
mod onboarding;
mod page;
mod papers;
mod payloads;
mod providers;
mod ratio;
mod ratios;
mod records;
mod result_sets;
mod rollup;
mod spaces;
mod subscription;
mod tokens;
mod trend;
mod webhooks;
mod words;

use async_graphql::{Context, MergedObject, SDLExportOptions, SchemaBuilder};

use crate::GatewayState;
use chrono::NaiveDate;
use domain::{Action, Scope, Time, day_in_japan};
use error::Result;
use subscription::SubscriptionRoot;

pub(crate) use budget::{RETRY_AFTER, Visitor};
pub use error::COMPLEXITY;
pub use execute::{Schema, schema};
pub use guard::QueryGuard;
pub(crate) use subscription::Subscriptions;

/// 問い合わせ。公開データはだれでも、場のものはサインインした人とその場のトークンが見る。Queries: open data for everyone, what is of a space for its people.
#[derive(MergedObject, Default)]
pub struct Query(
    areas::AreaQuery,
    audit::AuditQuery,
    catalogues::CatalogueQuery,
    checklists::ChecklistQuery,
    council_work::CouncilWorkQuery,
    councils::CouncilQuery,
    editions::EditionQuery,
    health::HealthQuery,
    indicators::IndicatorQuery,
    invitations::InvitationQuery,
    jobs::JobQuery,
    members::MemberQuery,
    papers::PaperQuery,
    nation::NationQuery,
    providers::ProviderQuery,
    records::RecordQuery,
    rollup::RollUpQuery,
    node::NodeQuery,
    ratios::RatioQuery,
    result_sets::ResultSetQuery,
    spaces::SpaceQuery,
    tokens::TokenQuery,
    trend::TrendQuery,
    webhooks::WebhookQuery,
);

/// 変更。サインインした人が、自分の場で、役割の範囲で行う。Changes: by people who signed in, in their space, as far as their role goes.
#[derive(MergedObject, Default)]
pub struct Mutation(
    mutation::JobMutation,
    answers::AnswerMutation,
    catalogues::CatalogueMutation,
    checklist_import::ChecklistImportMutation,
    council_work::CouncilWorkMutation,
    nation::NationMutation,
    notices::NoticeMutation,
    records::RecordMutation,
    councils::CouncilMutation,
    emergencies::EmergencyMutation,
    health::HealthMutation,
    invitations::InvitationMutation,
    members::MemberMutation,
    onboarding::OnboardingMutation,
    papers::PaperMutation,
    providers::ProviderMutation,
    spaces::SpaceMutation,
    tokens::TokenMutation,
    webhooks::WebhookMutation,
);

/// The schema as text: sorted, with its documentation.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    builder().finish().sdl_with_options(options)
}

fn builder() -> SchemaBuilder<Query, Mutation, SubscriptionRoot> {
    async_graphql::Schema::build(Query::default(), Mutation::default(), SubscriptionRoot)
        .with_sorted_fields()
        .with_sorted_enums()
}

/// How resolvers reach what they work with.
trait Reach<'a> {
    fn state(&self) -> &'a GatewayState;

    /// What time it is.
    fn now(&self) -> Time;

    /// The day in Japan.
    fn today(&self) -> NaiveDate {
        day_in_japan(self.now())
    }

    /// Who is asking; nobody who has not signed in gets further.
    fn scope(&self) -> Result<&'a Scope>;

    /// Who is asking, if the role may do it. What may not be done is not found.
    fn may(&self, action: Action) -> Result<&'a Scope> {
        let scope = self.scope()?;
        scope.must(action, "page")?;
        Ok(scope)
    }
}

impl<'a> Reach<'a> for Context<'a> {
    fn state(&self) -> &'a GatewayState {
        self.data_unchecked()
    }

    fn now(&self) -> Time {
        (self.state().clock)()
    }

    fn scope(&self) -> Result<&'a Scope> {
        self.data_opt::<Scope>().ok_or_else(error::unauthenticated)
    }
}
