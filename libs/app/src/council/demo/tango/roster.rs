//! The council's members, every basic kind of the guideline among them, and two people to ask in each.

use domain::{RecordId, Result, record::Seat};

use crate::council::demo::{
    pen::Pen,
    roster::{
        Bodied,
        Duty::{Expert, Facilitator, None as Contact, Responsible},
        roster,
    },
    when::On,
};

const SINCE: Option<On> = Some(On(2, 4, 15));

const BODIES: [Bodied; 11] = [
    (
        "架空丹後保健所",
        "community_health",
        Seat::Secretariat,
        None,
        SINCE,
        &[("架空 花子", "健康推進課（架空）", Responsible), ("架空 次郎", "健康推進課（架空）", Contact)],
    ),
    (
        "架空丹後市 健康づくり課",
        "community_health",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 三郎", "健康づくり課（架空）", Contact), ("架空 桃子", "健康づくり課（架空）", Contact)],
    ),
    (
        "架空丹後労働基準監督署",
        "labour_administration",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 一郎", "安全衛生課（架空）", Contact), ("架空 梅子", "安全衛生課（架空）", Contact)],
    ),
    (
        "架空丹後地域産業保健センター",
        "occupational_health",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 四郎", "相談係（架空）", Facilitator), ("架空 松子", "相談係（架空）", Contact)],
    ),
    (
        "架空健康保険協会 丹後相談室",
        "insurers",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 五郎", "保健係（架空）", Contact), ("架空 竹子", "保健係（架空）", Contact)],
    ),
    (
        "架空丹後商工会議所",
        "employers",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 六郎", "総務課（架空）", Contact), ("架空 桜子", "総務課（架空）", Contact)],
    ),
    (
        "架空織物協同組合",
        "employers",
        Seat::Member,
        Some(On(1, 5, 9)),
        Some(On(1, 6, 1)),
        &[("架空 七郎", "事務局（架空）", Contact), ("架空 菊子", "事務局（架空）", Contact)],
    ),
    (
        "架空丹後医師会",
        "medical",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 八郎", "産業保健部会（架空）", Contact), ("架空 雪子", "事務局（架空）", Contact)],
    ),
    (
        "架空大学 公衆衛生学教室",
        "experts",
        Seat::Observer,
        SINCE,
        Some(On(2, 6, 1)),
        &[("架空 博子", "公衆衛生学（架空）", Expert), ("架空 九郎", "公衆衛生学（架空）", Contact)],
    ),
    (
        "架空健診センター",
        "resources",
        Seat::Member,
        Some(On(0, 5, 11)),
        Some(On(0, 6, 1)),
        &[("架空 十郎", "渉外係（架空）", Contact), ("架空 月子", "渉外係（架空）", Contact)],
    ),
    // Asked, and has not said yes yet.
    ("架空労働組合連合 丹後地区", "workers", Seat::Member, Some(On(0, 9, 1)), None, &[]),
];

/// Writes them; with the people in the order above.
pub(super) async fn write(pen: &Pen<'_>) -> Result<Vec<RecordId>> {
    roster(pen, "tango", &BODIES).await
}
