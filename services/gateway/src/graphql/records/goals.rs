//! Goals of the three-year plan.

use async_graphql::{InputObject, SimpleObject};

use super::{
    super::error::Result,
    declare::{record, saved},
    wire::{Wire, Year},
};

record! {
    /// 3年計画の目標（3年後にできていたらよいこと）。A goal of the three-year plan.
    Goal, content GoalContent, input "GoalInput", of domain::record::Goal;
    /// 3年計画の目標の一覧。Goals.
    query GoalQuery: goals;

    /// 目標。The goal.
    title: String,
    /// 目標の年度。By the end of which year.
    target_year: Year,
    /// 年度ごとの段階。翌年度のスケジュールのもとになる。Steps, year by year.
    steps: Vec<GoalStep>,
    /// 関連する計画。The plan it is tied to.
    linked_plan: String,
}

saved! {
    /// 3年計画の目標を書く。Writes a goal.
    GoalMutation: save_goal(domain::record::Goal) -> SaveGoalPayload, GoalSaved { goal: Goal }
}

/// 段階。A step of a goal.
#[derive(Clone, SimpleObject, InputObject)]
#[graphql(input_name = "GoalStepInput")]
pub struct GoalStep {
    /// 年度。In which year.
    year: Year,
    /// 内容。What.
    text: String,
}

impl Wire for GoalStep {
    type Kept = domain::record::Step;

    fn show(kept: Self::Kept) -> Self {
        Self { year: Year::show(kept.year), text: kept.text }
    }

    fn read(self) -> Result<Self::Kept> {
        Ok(domain::record::Step { year: self.year.read()?, text: self.text })
    }
}
