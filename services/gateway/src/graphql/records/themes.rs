//! Themes.

use async_graphql::ID;

use super::{
    declare::{record, saved},
    words::{ThemeSource, ThemeStage},
};

record! {
    /// テーマ。A theme, from proposal to decision.
    Theme, content ThemeContent, input "ThemeInput", of domain::record::Theme;
    /// テーマの一覧。Themes.
    query ThemeQuery: themes;

    /// テーマ。Title.
    title: String,
    /// 出どころ。Where it comes from.
    source: ThemeSource,
    /// 理由・根拠。The reason or the evidence.
    reason: String,
    /// 段階。How far it has come.
    stage: ThemeStage,
    /// 実現可能性（種類・頻度・方法・実施主体）。Whether it can be done.
    feasibility: String,
    /// 構成員の関心。Who is interested.
    interest: String,
    /// 長期テーマか。Kept as a long-term theme.
    long_term: bool,
    /// 二次医療圏に取り組んでほしいテーマか。Asked of the areas.
    asked_of_areas: bool,
    /// 決定事項（決定の段階で必須）。The decision.
    decision: Option<ID>,
}

saved! {
    /// テーマを書く。Writes a theme.
    ThemeMutation: save_theme(domain::record::Theme) -> SaveThemePayload, ThemeSaved { theme: Theme }
}
