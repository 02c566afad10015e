//! Health issues made visible: Health Japan 21 and healthy life expectancy.

mod life;
mod plan;

use async_graphql::MergedObject;

/// Queries of health issues.
#[derive(MergedObject, Default)]
pub struct HealthQuery(life::HealthyLifeQuery, plan::HealthPlanQuery);

/// Changes of them.
#[derive(MergedObject, Default)]
pub struct HealthMutation(plan::HealthPlanMutation);
