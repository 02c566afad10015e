//! 丹後's checklists, and its own way with them.

use domain::{
    ChecklistId, Result,
    checklist::ListKind::{AreaOneToTwo, AreaTwoToThree},
    record::Adaptation,
};

use crate::council::demo::{
    lists::{
        self,
        Beside::{Confirmed, Narrative, Note, Number, Reason, Start},
        Letters,
    },
    pen::Pen,
    when::On,
};

/// By year, the oldest first: each begins with what the one before left.
pub(in super::super) const LISTS: [Letters; 4] = [
    Letters {
        list: AreaOneToTwo,
        on: On(2, 5, 20),
        owner: "架空 太郎",
        row: "D--- --- DDDDDD DDD",
        beside: &[("4.3", Narrative("健診の結果を生かす事業所が架空の100になる。"))],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(2, 2, 20),
        owner: "架空 太郎",
        row: "DSS-ND SDSNDSN-NN SSN- DSN--SN SDS-NN SN-- S S-SS-N-- S----",
        beside: &[("2.1.2", Note("内部メモ: 名簿は架空の紙のものだけ。"))],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(1, 2, 24),
        owner: "架空 太郎",
        row: "DDDSND SDDSDDSDDS DDND DDSADSS DDSSDD DDSN D DSDSDNSS DSNNs",
        beside: &[
            ("2.1.2", Note("内部メモ: 名簿を架空の表計算に移した。")),
            ("4.4", Reason("緊急性のあるテーマが架空の圏域にないため。")),
            ("8.3", Number(12)),
            ("8.4.1", Number(1)),
        ],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(0, 10, 15),
        owner: "架空 花子",
        row: "DDDDSD DDDDDDDDDD DDDD DDDADSD DDDDDD DDTM D DSDDDDSN DDSNs",
        beside: &[
            ("1.6", Confirmed),
            ("2.1.2", Confirmed),
            ("2.3", Confirmed),
            ("2.4", Note("内部メモ: 府の資料は9月に届く（架空）。")),
            ("4.4", Reason("緊急性のあるテーマが架空の圏域にないため。")),
            ("6.4", Start(On(0, 1, 10))),
            ("8.3", Number(152)),
            ("8.4", Number(3)),
            ("8.4.1", Number(1)),
            ("8.4.2", Narrative("説明会の前後で、結果票の見方がわかる人が架空の41%から83%になった。")),
            ("9.4", Start(On(0, 3, 1))),
        ],
    },
];

/// An item of the space's own that is done, and one of the handbook's that is worded anew.
pub(super) async fn adapt(pen: &Pen<'_>, list: ChecklistId) -> Result<()> {
    let it = |item: Option<&str>, section: &str, text: &str| Adaptation {
        list: AreaTwoToThree,
        item: item.map(|it| format!("{}.{it}", AreaTwoToThree.as_str())),
        section: section.into(),
        text: text.into(),
        hidden: false,
        reason: "架空の圏域の言い方に合わせて。".into(),
    };
    let pen = pen.about(None);
    let own = pen.put(On(0, 5, 12), it(None, "9", "架空ケーブルテレビの健康番組で取り上げてもらう。")).await?;
    lists::own(&pen, list, &format!("local:{}", own.id), On(0, 9, 30), "架空 次郎").await?;
    pen.put(On(0, 5, 12), it(Some("6.3"), "6", "織物まつり（架空）など、各機関のイベントの共催を検討する。")).await?;
    Ok(())
}
