//! Health issues made visible: comparison of areas, what stands out, Health Japan 21, healthy life expectancy.

mod boundaries;
mod comparison;
mod issues;
mod life;
mod plan;

use async_graphql::MergedObject;

/// Queries of health issues.
#[derive(MergedObject, Default)]
pub struct HealthQuery(
    boundaries::BoundaryQuery,
    comparison::ComparisonQuery,
    issues::IssueQuery,
    life::HealthyLifeQuery,
    plan::HealthPlanQuery,
);

/// Changes of them.
#[derive(MergedObject, Default)]
pub struct HealthMutation(issues::IssueMutation, plan::HealthPlanMutation);
