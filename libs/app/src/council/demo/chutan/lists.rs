//! 中丹's checklists: two items stand where they stood in April, and two have nobody.

use domain::{
    Result,
    checklist::ListKind::{AreaOneToTwo, AreaTwoToThree},
    record::Adaptation,
};

use crate::council::demo::{
    lists::{
        Beside::{Confirmed, Narrative, Note, Number, Start},
        Letters,
    },
    pen::Pen,
    when::On,
};

/// By year, the oldest first.
pub(in super::super) const LISTS: [Letters; 5] = [
    Letters {
        list: AreaTwoToThree,
        on: On(2, 3, 10),
        owner: "架空 みどり",
        row: "SN--S- SDN-NS---N S--- N----N- S----- ---- N -------- -----",
        beside: &[],
    },
    Letters {
        list: AreaOneToTwo, on: On(1, 6, 25), owner: "架空 みどり", row: "D--- --- DDDDDD DSS", beside: &[]
    },
    Letters {
        list: AreaTwoToThree,
        on: On(1, 3, 3),
        owner: "架空 みどり",
        row: "DSNNSS SDSNDSNSNN SNSD DSDN-N- DSS-SN SN-- S N-S--N-- N----",
        beside: &[("3.4", Note("内部メモ: 打合せメモは架空の共有フォルダーへ。"))],
    },
    Letters {
        list: AreaOneToTwo,
        on: On(0, 9, 28),
        owner: "架空 みどり",
        row: "D--- --- DDDDDD DDD",
        beside: &[("4.3", Narrative("夜勤の人も年1回は健診を受けている（架空）。"))],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(0, 9, 29),
        owner: "架空 みどり",
        row: "DDSNSD SDDNDDSSTN DSDD DDDNSs- DDSNDD DSt- D SNDSNNN- SN---",
        beside: &[
            ("2.5.1", Note("内部メモ: 共催にできるか架空の財政係に聞く。")),
            ("3.3", Confirmed),
            ("6.2", Start(On(0, 12, 1))),
            ("8.3", Number(21)),
        ],
    },
];

/// An item that 中丹 does not show, with its reason: above it counts as not applicable.
pub(super) async fn hide(pen: &Pen<'_>) -> Result<()> {
    let content = Adaptation {
        list: AreaTwoToThree,
        item: Some("area_l2_to_l3.9.4".into()),
        section: "9".into(),
        text: String::new(),
        hidden: true,
        reason: "学会での発表は、架空の中丹では予定しないため。".into(),
    };
    pen.about(None).put(On(0, 5, 7), content).await?;
    Ok(())
}
