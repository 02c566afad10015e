//! Which records prove an answer, told to an officer.

use super::Module;
use crate::Text;

/// One line that tells an officer which records prove the items of a module.
pub fn describe(module: Module) -> Text {
    let (ja, en) = match module {
        Module::Roster => (
            "名簿と構成機関から読み取ります（事務局の担当者、担当責任者、世話人、専門家、機関ごとの連絡先、声をかけた日・参加した日）。",
            "Read from the roster and the member bodies: secretariat, responsible officer, facilitator, experts, contacts, days asked and joined.",
        ),
        Module::Training => (
            "今年度の取組の記録「研修・セミナーの受講」「研修会の開催」から読み取ります。",
            "Read from this year's activities \"Training attended\" and \"Training held\".",
        ),
        Module::Handover => (
            "今年度と前年度の引継ぎ、その署名、引継ぎから作った作業から読み取ります。",
            "Read from the handovers of this and the last year, their signatures, and the tasks taken from them.",
        ),
        Module::Council => (
            "今年度の協議会の記録（目的、予算、連携、すり合わせ、緊急時の対応）と、設置要綱の承認、目標から読み取ります。",
            "Read from this year's council record (purpose, budget, ties, other bodies, crisis plan), the approved outline and the goals.",
        ),
        Module::Schedule => (
            "今年度のスケジュールの作業、その期限と状態、構成員の合意の記録から読み取ります。",
            "Read from this year's tasks, their due dates and states, and the members' agreement.",
        ),
        Module::Cases => (
            "今年度の取組の記録「事例の参照」と、今年度に声をかけた機関から読み取ります。",
            "Read from this year's activities \"Cases studied\" and the bodies that were asked this year.",
        ),
        Module::Plans => (
            "3年計画の目標とその段階、今年度の取組の記録「関連計画の確認」、共同事業から読み取ります。",
            "Read from the goals and their steps, this year's activities \"Plans read\", and the joint projects.",
        ),
        Module::Minutes => (
            "過去3年間と今年度の議事録・打合せメモ、取組の記録「過去の報告書・議事録の確認」から読み取ります。",
            "Read from the minutes and notes of this year and the three before, and the activities \"Reports looked back on\".",
        ),
        Module::Indicators => (
            "今年度の取組の記録「指標・データの活用」「関連計画の確認」と、データに基づくテーマから読み取ります。",
            "Read from this year's activities \"Figures used\" and \"Plans read\", and the themes that come from data.",
        ),
        Module::Rollup => (
            "二次医療圏が都道府県と共有している協議会の状況・会議・共同事業の数と、今年度のテーマから読み取ります。",
            "Read from what the areas share: where their council stands, meetings and projects; and from this year's themes.",
        ),
        Module::DataRequest => (
            "今年度の取組の記録「構成員へのデータ・意見の依頼」「労働側の情報収集」から読み取ります。",
            "Read from this year's activities \"Data asked of members\" and \"Facts of the labour side\".",
        ),
        Module::Employers => (
            "今年度の取組の記録「健康経営・健康宣言事業場の情報」から読み取ります。",
            "Read from this year's activities \"Facts of employers\".",
        ),
        Module::Themes => (
            "今年度のテーマの段階、出どころ、実現可能性の検討、長期テーマ・圏域への提案の印から読み取ります。",
            "Read from this year's themes: stage, source, feasibility, and whether they are long-term or asked of the areas.",
        ),
        Module::Resources => (
            "今年度の取組の記録「社会資源の把握・活用の検討」と、決定したテーマから読み取ります。",
            "Read from this year's activities \"Resources listed\" and the themes that were decided.",
        ),
        Module::Projects => (
            "今年度の共同事業の状態、参加者数、効果の測定、目標の達成と、予算を超える事業の対応から読み取ります。",
            "Read from this year's joint projects: state, participants, measured effect, aim met; and what to do beyond the budget.",
        ),
        Module::Publicity => (
            "今年度の取組の記録「周知・広報」「報告」「学会・研究会での発表」「研修会の開催」から読み取ります。",
            "Read from this year's activities \"Told the public\", \"Reported to others\", \"Academic talks\" and \"Training held\".",
        ),
        Module::Wg => (
            "設置期間中のワーキンググループ、そのメンバー（名簿）とテーマから読み取ります。",
            "Read from the working groups in force, their members in the roster, and their themes.",
        ),
        Module::Evaluation => (
            "取組の記録「評価・成果と課題の整理」と、今年度の議事録の成果・課題から読み取ります。",
            "Read from the activities \"Evaluation\" and the outcomes and issues in this year's minutes.",
        ),
        Module::Decisions => (
            "今年度に決定したテーマと、開催済みの協議会の決定事項から読み取ります。",
            "Read from the themes decided this year and the decisions of council meetings that were held.",
        ),
    };
    Text::new(ja, en)
}
