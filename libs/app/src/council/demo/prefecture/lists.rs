//! The prefecture's own checklist, three years of it.

use domain::checklist::ListKind::Prefecture;

use crate::council::demo::{
    lists::{
        Beside::{Confirmed, Note, Reason},
        Letters,
    },
    when::On,
};

/// By year, the oldest first.
pub(in super::super) const LISTS: [Letters; 3] = [
    Letters {
        list: Prefecture,
        on: On(2, 3, 10),
        owner: "架空 けんじ",
        row: "SSN-NDN-D SN-N- SNN-S-N-- N-N N-N--- N--",
        beside: &[],
    },
    Letters {
        list: Prefecture,
        on: On(1, 3, 11),
        owner: "架空 けんじ",
        row: "SDSNSDSND DSNDN DSSNDNSDS SNS SSNSSS DAN",
        beside: &[
            ("1.2", Note("内部メモ: 目的は要綱の第1条（架空）。")),
            ("6.2", Reason("ヘルスケア産業協議会が架空の府にないため。")),
        ],
    },
    Letters {
        list: Prefecture,
        on: On(0, 10, 30),
        owner: "架空 まさこ",
        row: "SDDSDDDND DDSDS DDDSDSDDD DSD NNNSS- DTs",
        beside: &[("1.3", Confirmed), ("3.4", Note("内部メモ: 共通の課題は健診と喫煙（架空）。")), ("5.4", Confirmed)],
    },
];
