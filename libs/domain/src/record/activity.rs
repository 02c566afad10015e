//! What officers did besides meetings and projects: the small proofs of the checklists.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{FiscalYear, Result, words::words};

words! {
    /// What kind of activity.
    ActivityKind {
        TrainingAttended = "training_attended", "研修・セミナーの受講", "Training attended";
        TrainingHeld = "training_held", "研修会の開催", "Training held";
        Case = "case", "事例の参照", "Cases studied";
        Plan = "plan", "関連計画の確認", "Plans read";
        LookBack = "look_back", "過去の報告書・議事録の確認", "Reports looked back on";
        Indicator = "indicator", "指標・データの活用", "Figures used";
        DataRequest = "data_request", "構成員へのデータ・意見の依頼", "Data asked of members";
        LabourFacts = "labour_facts", "労働側の情報収集", "Facts of the labour side";
        EmployerFacts = "employer_facts", "健康経営・健康宣言事業場の情報", "Facts of employers";
        Resource = "resource", "社会資源の把握・活用の検討", "Resources listed";
        Evaluation = "evaluation", "評価・成果と課題の整理", "Evaluation";
        PublicNotice = "public_notice", "住民・事業所への周知・広報", "Told the public";
        Report = "report", "他の協議会・幹部への報告", "Reported to others";
        Academic = "academic", "学会・研究会での発表", "Academic talks";
    }
}

/// An activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Which kind.
    pub activity: ActivityKind,
    /// What.
    pub title: String,
    /// On which day of the year.
    pub day: NaiveDate,
    /// What there is to know.
    pub note: String,
    /// Where more is found: an address or a file number.
    pub link: String,
}

impl Record for Activity {
    const KIND: RecordKind = RecordKind::Activity;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("日付", self.day, year)?;
        Ok(Self {
            title: check::line("内容", &self.title, 200)?,
            note: check::prose("備考", &self.note, 10_000)?,
            link: check::short("リンク", &self.link, 1_000)?,
            ..self
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.note]
    }
}
