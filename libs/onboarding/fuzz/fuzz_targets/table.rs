//! Whole files, CSV or xlsx: read, then checked for the operator and for a prefecture.
#![no_main]

use domain::PrefectureCode;
use onboarding::{Onboarder, check, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(grid) = read(bytes) else { return };
    for who in [Onboarder::Operator, Onboarder::Prefecture(PrefectureCode::FIRST)] {
        let report = check(&grid, who);
        assert!(report.rows <= onboarding::ROWS && report.findings.len() <= 201);
        assert_eq!(report, check(&grid, who));
        let spaces = report.plan.map_or(0, |it| it.spaces.len());
        assert!(spaces <= report.rows as usize);
    }
});
