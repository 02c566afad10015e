//! Officers' troubles (困りごと): counted upward by group, never with their text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, Shared, check};
use crate::{FiscalYear, Result, Text, words::words};

words! {
    /// The handbook's five groups, and not knowing where to begin.
    TroubleGroup {
        Organisation = "organisation", "①協議会の運営・構成", "① Running and composing the council";
        Theme = "theme", "②課題・テーマの設定", "② Finding issues and themes";
        Partners = "partners", "③職域・関係機関との連携", "③ Working with the workplace side";
        Projects = "projects", "④共同事業の企画・実施", "④ Planning and doing joint projects";
        Evaluation = "evaluation", "⑤評価・継続・引継ぎ", "⑤ Evaluation, continuity, handover";
        WhereToBegin = "where_to_begin", "どこから何をしてよいかわからない", "Not knowing where to begin";
    }
}

impl TroubleGroup {
    /// Where to look and whom to ask. The grouping is ours after the handbook: 要確認.
    pub fn guidance(self) -> Text {
        match self {
            Self::Organisation => Text::new(
                "チェックリストの「協議会の構成」「協議会の適切な運営」の対応策例を上から1つ選び、世話人と都道府県の担当者に相談してください。",
                "Take one hint of the sections on composition and running, and ask the facilitator and the prefecture's officer.",
            ),
            Self::Theme => Text::new(
                "過去3年の振り返りと標準化該当比を見て、気になる点を3つに絞り、構成員に意見を求めてください。",
                "Look at the three-year look-back and the ratios, keep three points, and ask the members.",
            ),
            Self::Partners => Text::new(
                "構成機関の区分表で欠けている区分を確かめ、地域産業保健センターと協会けんぽの窓口から声をかけてください。",
                "See which kinds of members are missing, and begin with the regional occupational health centre and Kyokai Kenpo.",
            ),
            Self::Projects => Text::new(
                "構成機関が既に持つ研修・イベントの共催から、負担の小さいものを1つ選んで始めてください。",
                "Begin small, with one event or course that a member holds anyway.",
            ),
            Self::Evaluation => Text::new(
                "参加者数と「効果を測定した事業」の有無から記録し、次年度への引継ぎ事項を1枚にまとめてください。",
                "Record participants and whether effects were measured, and put next year's matters on one page.",
            ),
            Self::WhereToBegin => Text::new(
                "まず引継ぎの資料と今月のスケジュールを読み、成長イメージで今のレベルを選び、そのレベルのチェックリストを開いてください。",
                "Read the handover pack and this month's schedule, choose the growth level, and open the list for it.",
            ),
        }
    }
}

/// A trouble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trouble {
    /// Which group.
    pub group: TroubleGroup,
    /// What it is. Never leaves the space.
    pub text: String,
    /// What help is wanted.
    pub wanted: String,
    /// When it was settled; none while it is open.
    pub resolved_on: Option<NaiveDate>,
}

impl Record for Trouble {
    const KIND: RecordKind = RecordKind::Trouble;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        Ok(Self {
            text: check::prose("困りごと", &self.text, 10_000)?,
            wanted: check::prose("ほしい助け", &self.wanted, 10_000)?,
            ..self
        })
    }

    fn shared(&self) -> Option<Shared> {
        Some(Shared::Trouble { group: self.group, resolved: self.resolved_on.is_some() })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.text, &self.wanted]
    }
}
